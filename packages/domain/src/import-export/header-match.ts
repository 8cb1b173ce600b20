import { foldText } from '../text/fold.ts';
import { CLIENT_LABELS } from './client-labels.ts';
import {
  CLIENT_HEADER_NAMES,
  IGNORED_HEADER_NAMES,
  RECORD_HEADER_NAMES,
  REFUSAL_HEADER_NAMES,
} from './header-names.ts';
import { RECORD_LABELS } from './record-labels.ts';

const FUZZY_LENGTH_MINIMUM = 5;

/**
 * The form in which column names are compared: `mail 1` for `E-mail_1`, `n de tel` for `N° de
 * tél.`.
 */
export function foldHeader(header: string): string {
  // "firstName" becomes two words; text in brackets behind a name only explains it and is dropped.
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/\s*\*\s*$/, '');
  return foldText(spaced.replace(/[’']/g, ' ')) || header.trim();
}

/** Targets by folded name. */
export type HeaderNames = ReadonlyMap<string, readonly string[]>;

export const CLIENT_NAMES = namesOf(CLIENT_HEADER_NAMES);
export const RECORD_NAMES = namesOf(RECORD_HEADER_NAMES);
export const REFUSAL_NAMES = namesOf(REFUSAL_HEADER_NAMES);
const IGNORED = new Set(IGNORED_HEADER_NAMES.split('|'));
const LABELS = new Set(
  [...Object.values(CLIENT_LABELS), ...Object.values(RECORD_LABELS)].flatMap(({ fr, en }) => [
    foldHeader(fr),
    foldHeader(en),
  ]),
);

/** Whether a folded name belongs to a column of other software that is not imported. */
export function isIgnoredHeader(folded: string): boolean {
  return IGNORED.has(folded);
}

/** Whether the text is a known name of a column. */
export function isHeaderName(text: string): boolean {
  const folded = foldHeader(text);
  return (
    CLIENT_NAMES.has(folded) ||
    RECORD_NAMES.has(folded) ||
    REFUSAL_NAMES.has(folded) ||
    IGNORED.has(folded) ||
    LABELS.has(folded)
  );
}

/** The targets with the most similar name, within one or two typing errors. */
export function nearestTargets(folded: string, names: HeaderNames): readonly string[] {
  if (folded.length < FUZZY_LENGTH_MINIMUM || /\d/.test(folded)) return [];
  const slips = folded.length >= 10 ? 2 : 1;
  let best: { targets: readonly string[]; distance: number } | null = null;
  for (const [name, targets] of names) {
    const isFar = Math.abs(name.length - folded.length) > slips;
    if (name.length < FUZZY_LENGTH_MINIMUM || isFar) continue;
    const difference = distance(name, folded, slips);
    if (difference <= slips && (best === null || difference < best.distance)) {
      best = { targets, distance: difference };
    }
  }
  return best?.targets ?? [];
}

/**
 * The number of letters to change, add or remove (Levenshtein distance), counted up to the limit.
 */
function distance(left: string, right: string, limit: number): number {
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 1; at <= left.length; at += 1) {
    const current = [at];
    for (let to = 1; to <= right.length; to += 1) {
      const changed = (previous[to - 1] as number) + (left[at - 1] === right[to - 1] ? 0 : 1);
      current.push(
        Math.min(changed, (previous[to] as number) + 1, (current[to - 1] as number) + 1),
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[right.length] as number;
}

function namesOf(names: Readonly<Record<string, string>>): HeaderNames {
  const byName = new Map<string, string[]>();
  for (const [target, list] of Object.entries(names)) {
    for (const name of list.split('|')) byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  return byName;
}
