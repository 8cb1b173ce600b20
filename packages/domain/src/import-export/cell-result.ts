import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ValidationCode } from '@clientele/contracts/validation-messages';

/** What a cell says, null when it says nothing, or what is wrong with it. */
export type CellResult<Value> =
  | { ok: true; value: Value | null }
  | { ok: false; code: ValidationCode; values?: FieldIssue['values'] };

export const NOTHING = { ok: true, value: null } as const;

const SHOWN_LENGTH_MAXIMUM = 60;

export function said<Value>(value: Value): CellResult<Value> {
  return { ok: true, value };
}

/** The issue names the text, which a long one fills only in part. */
export function unreadable(code: ValidationCode, text: unknown): CellResult<never> {
  const shown = String(text).trim();
  const cut =
    shown.length > SHOWN_LENGTH_MAXIMUM ? `${shown.slice(0, SHOWN_LENGTH_MAXIMUM)}…` : shown;
  return { ok: false, code, values: { text: cut.toWellFormed() } };
}

/** What people write where they have nothing to write. Not of texts, which may say just that. */
const PLACEHOLDERS = new Set(
  '- -- --- – — . ? / n/a na n.a. nc n.c. néant neant aucun aucune none null nil #n/a'.split(' '),
);

export function isPlaceholder(text: string): boolean {
  return text.length <= 6 && PLACEHOLDERS.has(text.trim().toLowerCase());
}
