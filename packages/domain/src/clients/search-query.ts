import { parseEmail } from '../contact/email.ts';
import { parsePhone } from '../contact/phone.ts';
import { foldText } from '../text/fold.ts';
import { isBusinessWord, isParticle } from './names.ts';
import {
  gluedLastName,
  NAME_KEYS,
  reverse,
  type Searchable,
  type SearchKeys,
  searchWordsOf,
} from './search-keys.ts';

export type SearchKey = keyof SearchKeys | 'e164';

/** One range to read: clients whose key starts with the prefix. */
export interface SearchRange {
  key: SearchKey;
  prefix: string;
}

/**
 * The plan for a typed text. `exact` is tried first and ends the search when it finds someone;
 * otherwise the `phases` are read one after the other, the ranges of a phase side by side.
 */
export interface SearchPlan {
  exact: { dedupeKey: string } | { number: string } | null;
  phases: SearchRange[][];
  words: string[];
}

const NUMBER_DIGITS = 6;

/**
 * Plans a search: a text with `@` is an e-mail, digits are a phone or client number, letters a
 * name.
 */
export function planSearch(text: string, country: string): SearchPlan {
  const typed = text.trim();
  const compact = typed.replace(/[\s.()/-]/g, '');
  const number = /^c-?(\d{1,6})$/i.exec(compact);
  if (number) {
    return {
      exact: { number: formatClientNumber(Number(number[1])) },
      phases: wordPhases(typed),
      words: foldText(typed).split(' '),
    };
  }
  if (typed.includes('@')) return emailPlan(typed.toLowerCase());
  if (/^\+?\d+$/.test(compact)) return digitsPlan(typed, compact, country);
  const words = foldText(typed).split(' ').filter(Boolean);
  return { exact: null, phases: wordPhases(typed), words };
}

/** `123` → `C-000123`. */
export function formatClientNumber(value: number): string {
  return `C-${String(value).padStart(NUMBER_DIGITS, '0')}`;
}

/**
 * Whether the client matches the plan: each typed word must begin a different word of the client.
 */
export function matchesSearch(
  client: Searchable & { searchKeys: SearchKeys },
  plan: SearchPlan,
): boolean {
  const keys = client.searchKeys;
  if (plan.words.length === 0) {
    return plan.phases.some((ranges) =>
      ranges.some(({ key, prefix }) =>
        (key === 'e164' ? client.phone : keys[key])?.startsWith(prefix),
      ),
    );
  }
  if (plan.words.length === 1 && keys.email?.startsWith(plan.words[0] as string)) return true;
  const glued = gluedLastName(client);
  const words = searchWordsOf(client);
  return (
    everyWordStartsAnother(plan.words, words) ||
    (glued !== null && everyWordStartsAnother(plan.words, wordsWithGluedName(client, glued)))
  );
}

/** The client's words with the family name as one word, in place of its parts. */
function wordsWithGluedName(client: Searchable, glued: string): string[] {
  return [...searchWordsOf({ ...client, lastName: null }), glued];
}

function emailPlan(typed: string): SearchPlan {
  const email = parseEmail(typed);
  return {
    exact: email === null ? null : { dedupeKey: `email:${email}` },
    phases: [[{ key: 'email', prefix: typed }]],
    words: [],
  };
}

function digitsPlan(typed: string, compact: string, country: string): SearchPlan {
  const phone = parsePhone(typed, country);
  const international =
    compact.startsWith('+') || (compact.startsWith('00') && compact.length > NUMBER_DIGITS);
  const digits = international ? compact.replace(/^\+|^00/, '') : compact;
  const ranges: SearchRange[] = international
    ? [{ key: 'e164', prefix: `+${digits}` }]
    : [
        { key: 'phone', prefix: digits },
        { key: 'phoneReversed', prefix: reverse(digits) },
        { key: 'name1', prefix: digits },
        { key: 'company', prefix: digits },
      ];
  if (phone !== null)
    return { exact: { dedupeKey: `phone:${phone}` }, phases: [ranges], words: [] };
  const isNumber = !international && compact.length === NUMBER_DIGITS && Number(compact) > 0;
  const exact = isNumber ? { number: formatClientNumber(Number(compact)) } : null;
  return { exact, phases: [ranges], words: [] };
}

/**
 * Ranges for several words: first those where the words stand together, as typed and with the first
 * word moved to the end, which find nearly everyone; then all clients with the longest word (no
 * particle where possible), whose other words are checked.
 */
function wordPhases(typed: string): SearchRange[][] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  if (words.length === 1) {
    const prefix = words[0] as string;
    return [[...nameRanges(prefix), { key: 'email', prefix }]];
  }
  const turned = [...words.slice(1), words[0]].join(' ');
  return [[...nameRanges(words.join(' ')), ...nameRanges(turned)], nameRanges(mostTelling(words))];
}

function nameRanges(prefix: string): SearchRange[] {
  return [...NAME_KEYS, 'company' as const].map((key) => ({ key, prefix }));
}

function mostTelling(words: readonly string[]): string {
  const telling = words.filter((word) => !isParticle(word) && !isBusinessWord(word));
  return (telling.length > 0 ? telling : [...words]).reduce((longest, word) =>
    word.length > longest.length ? word : longest,
  );
}

/** Whether each typed word begins a different word: "jean jean" does not match "Jean Martin". */
function everyWordStartsAnother(typed: readonly string[], words: readonly string[]): boolean {
  const [first, ...rest] = typed;
  if (first === undefined) return true;
  return words.some(
    (word, index) =>
      word.startsWith(first) && everyWordStartsAnother(rest, words.toSpliced(index, 1)),
  );
}
