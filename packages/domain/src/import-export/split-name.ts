import type { NameOrder } from '@clientele/contracts/import-export/import-settings';
import { isParticle } from '../clients/names.ts';
import { cleanText, foldText } from '../text/fold.ts';

const TITLES = new Set(
  'm mr mrs ms miss mme mlle mlles mmes monsieur madame mademoiselle dr docteur doctor me maitre prof pr'.split(
    ' ',
  ),
);

export interface SplitName {
  firstName: string | null;
  lastName: string | null;
}

/**
 * Splits a full name into its parts. A comma follows the family name; a single run of words in
 * capitals is the family name, whatever the order. One word alone is the family name.
 */
export function splitFullName(text: string, order: NameOrder): SplitName {
  const cleaned = cleanText(text);
  const comma = cleaned.indexOf(',');
  if (comma > 0) {
    return parts(
      withoutTitle(words(cleaned.slice(comma + 1))),
      withoutTitle(words(cleaned.slice(0, comma))),
    );
  }
  const named = withoutTitle(words(cleaned));
  if (named.length < 2) return parts([], named);
  const capitals = named.map(isCapitals);
  if (capitals.includes(true) && !named.every((word, at) => capitals[at] || isParticleWord(word))) {
    return splitByCapitals(named, capitals);
  }
  return order === 'firstLast' ? splitFirstLast(named) : splitLastFirst(named);
}

/** Takes the run of words in capitals, with the particles before it, as the family name. */
function splitByCapitals(named: readonly string[], capitals: readonly boolean[]): SplitName {
  let start = capitals.indexOf(true);
  const end = capitals.lastIndexOf(true) + 1;
  while (start > 0 && isParticleWord(named[start - 1] as string)) start -= 1;
  return parts([...named.slice(0, start), ...named.slice(end)], named.slice(start, end));
}

function splitFirstLast(named: readonly string[]): SplitName {
  let start = named.length - 1;
  while (start > 1 && isParticleWord(named[start - 1] as string)) start -= 1;
  return parts(named.slice(0, start), named.slice(start));
}

function splitLastFirst(named: readonly string[]): SplitName {
  let end = 0;
  while (end < named.length - 2 && isParticleWord(named[end] as string)) end += 1;
  return parts(named.slice(end + 1), named.slice(0, end + 1));
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function withoutTitle(named: string[]): string[] {
  const isTitled = named.length > 1 && TITLES.has(foldText(named[0] as string));
  return isTitled ? named.slice(1) : named;
}

/** Whether a word has two letters or more and only capitals; an initial does not count. */
function isCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

function isParticleWord(word: string): boolean {
  return isParticle(foldText(word.replace(/['’].*$/, '')));
}

function parts(first: readonly string[], last: readonly string[]): SplitName {
  return { firstName: first.join(' ') || null, lastName: last.join(' ') || null };
}
