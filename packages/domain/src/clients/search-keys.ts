import type { ClientProfile } from '@clientele/contracts/clients/client';
import { nationalDigits } from '../contact/phone.ts';
import { foldedWords } from '../text/fold.ts';
import { isParticle } from './names.ts';

export const NAME_KEYS = ['name1', 'name2', 'name3', 'name4', 'name5'] as const;
export type NameKey = (typeof NAME_KEYS)[number];

/** Scalar strings that prefix ranges search; see DESIGN §5. Null where there is nothing to find. */
export type SearchKeys = Record<
  NameKey | 'company' | 'email' | 'phone' | 'phoneReversed',
  string | null
>;

export type Searchable = Pick<
  ClientProfile,
  'kind' | 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone'
>;

/** Computes the keys of a client in the same commit as its write. */
export function searchKeysOf(client: Searchable): SearchKeys {
  const rotations = nameRotations(client);
  const digits = client.phone === null ? null : nationalDigits(client.phone);
  const company = client.kind === 'company' ? [] : foldedWords(client.companyName);
  return {
    ...(Object.fromEntries(
      NAME_KEYS.map((key, index) => [key, rotations[index] ?? null]),
    ) as Record<NameKey, string | null>),
    company: company.length === 0 ? null : company.join(' '),
    email: client.email,
    phone: digits,
    phoneReversed: digits === null ? null : reverse(digits),
  };
}

/** The words a client is found by, besides e-mail, phone and number. */
export function searchWordsOf(client: Searchable): string[] {
  return [
    ...foldedWords(client.firstName),
    ...foldedWords(client.lastName),
    ...foldedWords(client.companyName),
  ];
}

/** The family name written in one word, as some type it: "delafontaine", "dartagnan". */
export function gluedLastName(client: Searchable): string | null {
  const words = foldedWords(client.lastName);
  return words.length > 1 && words.some(isParticle) ? words.join('') : null;
}

export function reverse(text: string): string {
  return [...text].reverse().join('');
}

/**
 * The words of the name, once for each word that a search may start with: first name first,
 * family name first, family name without its particle, in one word, then every inner word.
 */
function nameRotations(client: Searchable): string[] {
  if (client.kind === 'company' && client.companyName !== null) {
    const words = foldedWords(client.companyName);
    const person = [...foldedWords(client.firstName), ...foldedWords(client.lastName)];
    return distinct([...startsOf(words, 0), ...startsOf(person, 0)]);
  }
  const first = foldedWords(client.firstName);
  const last = foldedWords(client.lastName);
  const core = last.findIndex((word) => !isParticle(word));
  const glued = gluedLastName(client);
  return distinct([
    [...first, ...last].join(' '),
    [...last, ...first].join(' '),
    ...(core > 0 ? [[...last.slice(core), ...first, ...last.slice(0, core)].join(' ')] : []),
    ...startsOf([...last, ...first], last.length).filter((key) => !startsWithParticle(key)),
    ...startsOf([...first, ...last], first.length).filter((key) => !startsWithParticle(key)),
    ...(glued === null ? [] : [[glued, ...first].join(' ')]),
  ]);
}

/** The words rotated to start with each of the first `count` words (all of them when 0). */
function startsOf(words: readonly string[], count: number): string[] {
  return words
    .slice(0, count === 0 ? words.length : count)
    .map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(' '));
}

function startsWithParticle(key: string): boolean {
  return isParticle(key.split(' ')[0] ?? '');
}

/** One rotation for each starting word is enough; the glued name must not be crowded out. */
function distinct(keys: readonly string[]): string[] {
  const kept = [...new Set(keys)].filter((key) => key !== '');
  if (kept.length <= NAME_KEYS.length) return kept;
  const withoutRepeatedStarts = kept.filter(
    (key, index) =>
      index < 2 || !kept.slice(0, index).some((other) => startOf(other) === startOf(key)),
  );
  return withoutRepeatedStarts.slice(0, NAME_KEYS.length);
}

function startOf(key: string): string {
  return key.split(' ')[0] ?? '';
}
