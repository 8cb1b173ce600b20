import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ValidationCode } from '@clientele/contracts/validation-messages';

/** The value of a cell, null when it is empty, or what is wrong with it. */
export type CellResult<Value> =
  | { ok: true; value: Value | null }
  | { ok: false; code: ValidationCode; values?: FieldIssue['values'] };

/** The result for an empty cell. */
export const NOTHING = { ok: true, value: null } as const;

/** Most characters of a cell that an issue quotes. */
const SHOWN_LENGTH_MAXIMUM = 60;

/** The result for a cell with a value. */
export function said<Value>(value: Value): CellResult<Value> {
  return { ok: true, value };
}

/** The issue of an unreadable cell; it quotes the text, shortened when it is long. */
export function unreadable(code: ValidationCode, text: unknown): CellResult<never> {
  const shown = String(text).trim();
  const cut =
    shown.length > SHOWN_LENGTH_MAXIMUM ? `${shown.slice(0, SHOWN_LENGTH_MAXIMUM)}…` : shown;
  return { ok: false, code, values: { text: cut.toWellFormed() } };
}

/** What people write for "no value". Not applied to free texts, which may mean it literally. */
const PLACEHOLDERS = new Set(
  '- -- --- – — . ? / n/a na n.a. nc n.c. néant neant aucun aucune none null nil #n/a'.split(' '),
);

/** Whether a text stands for "no value". */
export function isPlaceholder(text: string): boolean {
  return text.length <= 6 && PLACEHOLDERS.has(text.trim().toLowerCase());
}
