import type { ClientProfile } from '@clientele/contracts/clients/client';
import { nationalDigits } from '../contact/phone.ts';
import { foldedWords } from '../text/fold.ts';
import { isBusinessWord, isParticle } from './names.ts';

export const NAME_KEYS = ['name1', 'name2', 'name3', 'name4', 'name5', 'name6'] as const;
export type NameKey = (typeof NAME_KEYS)[number];

/** Scalar strings that prefix ranges search; see decision 004. Null where there is nothing to find. */
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
  const company = foldedWords(client.companyName);
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
 * The words of the name once for each word that a search may start with, the most telling first:
 * as spoken, family name first, the inner words of compound names, those of the company, then the
 * family name in one word and with its particle. No small word takes a place of its own.
 */
function nameRotations(client: Searchable): string[] {
  const first = foldedWords(client.firstName);
  const last = foldedWords(client.lastName);
  const glued = gluedLastName(client);
  const familyFirst = [...last, ...first];
  const core = last.findIndex((word) => !isParticle(word));
  const telling = [
    [...first, ...last].join(' '),
    ...(core < 0 ? [] : [rotation(familyFirst, core)]),
    ...innerRotations([...first, ...last]),
    ...innerRotations(foldedWords(client.companyName)),
  ];
  return distinct([
    ...oneForEachStart(telling),
    ...telling,
    ...(glued === null ? [] : [[glued, ...first].join(' ')]),
    familyFirst.join(' '),
  ]).slice(0, NAME_KEYS.length);
}

function innerRotations(words: readonly string[]): string[] {
  return words.flatMap((word, at) =>
    at === 0 || isParticle(word) || isBusinessWord(word) ? [] : [rotation(words, at)],
  );
}

function rotation(words: readonly string[], at: number): string {
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}

function oneForEachStart(keys: readonly string[]): string[] {
  const startOf = (key: string) => key.split(' ')[0];
  return keys.filter(
    (key, at) => keys.findIndex((other) => startOf(other) === startOf(key)) === at,
  );
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}
