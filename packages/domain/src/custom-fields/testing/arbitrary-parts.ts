// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { cleanLine } from '../text-value.ts';

/** Patterns with texts that meet them. */
export const PATTERNS: readonly { pattern: string; texts: readonly string[] }[] = [
  { pattern: '[A-Z]{2}\\d{3}', texts: ['AB123', 'ZZ000'] },
  { pattern: '(?i)fr-\\pL+', texts: ['fr-é', 'FR-Zoé'] },
  { pattern: '^\\S+$', texts: ['x', '👍', 'a-b'] },
];

/** Any calendar date of a span. */
export function days(from: string, to: string): fc.Arbitrary<string> {
  const day = 86_400_000;
  return fc
    .integer({ min: Date.parse(from) / day, max: Date.parse(to) / day })
    .map((count) => new Date(count * day).toISOString().slice(0, 10));
}

// Built once: making the set of all letters takes longer than a whole test.
const LETTER = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

/** Texts of any letters and signs that cleaning leaves as they are. */
export function cleanTexts(minimum: number, maximum: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: LETTER, minLength: minimum, maxLength: maximum })
    .map((text) => cleanLine(text).slice(0, maximum).trim().toWellFormed())
    .filter((text) => text.length >= Math.max(1, minimum) && cleanLine(text) === text);
}
