import type { ClientProfile } from '@clientele/contracts/clients/client';
import { nationalDigits } from '../contact/phone.ts';
import { foldedWords } from '../text/fold.ts';
import { isBusinessWord, isParticle } from './names.ts';

export const NAME_KEYS = ['name1', 'name2', 'name3', 'name4', 'name5', 'name6'] as const;
export type NameKey = (typeof NAME_KEYS)[number];

/** Strings that prefix ranges search (decision 004); null where there is no value. */
export type SearchKeys = Record<
  NameKey | 'company' | 'email' | 'phone' | 'phoneReversed',
  string | null
>;

export type Searchable = Pick<
  ClientProfile,
  'kind' | 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone'
>;

/** The search keys of a client, computed in the commit of every write. */
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

/** The words by which a client is found, besides e-mail, phone and number. */
export function searchWordsOf(client: Searchable): string[] {
  return [
    ...foldedWords(client.firstName),
    ...foldedWords(client.lastName),
    ...foldedWords(client.companyName),
  ];
}

/**
 * The family name in one word, as some people type it ("delafontaine", "dartagnan"); null when it
 * has no particle.
 */
export function gluedLastName(client: Searchable): string | null {
  const words = foldedWords(client.lastName);
  return words.length > 1 && words.some(isParticle) ? words.join('') : null;
}

export function reverse(text: string): string {
  return [...text].reverse().join('');
}

/**
 * The words of the name, rotated so that each starts one key, the most useful first: as spoken,
 * family name first, the inner words of compound names, the company's words, then the family name
 * in one word and with its particle. Particles alone get no key.
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
