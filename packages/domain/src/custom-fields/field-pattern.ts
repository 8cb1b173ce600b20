import { PATTERN_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import { RE2JS } from 're2js';

/**
 * Largest compiled pattern: the work for each character grows with it, so larger ones are refused.
 */
const PROGRAM_SIZE_MAXIMUM = 1_000;
const CACHE_MAXIMUM = 100;

export type PatternTest = (text: string) => boolean;
const cache = new Map<string, PatternTest | null>();

/**
 * A test of whole values by an RE2 pattern; null when the pattern is invalid or too costly. RE2
 * runs in time linear in the text (https://github.com/google/re2), so that no pattern can hang the
 * server or the form.
 */
export function compilePattern(pattern: string): PatternTest | null {
  const cached = cache.get(pattern);
  if (cached !== undefined) return cached;
  const test = compile(pattern);
  if (cache.size >= CACHE_MAXIMUM) cache.delete(cache.keys().next().value as string);
  cache.set(pattern, test);
  return test;
}

function compile(pattern: string): PatternTest | null {
  if (pattern.length > PATTERN_LENGTH_MAXIMUM) return null;
  try {
    const expression = RE2JS.compile(pattern);
    if (expression.programSize() > PROGRAM_SIZE_MAXIMUM) return null;
    return (text) => expression.testExact(text);
  } catch {
    return null;
  }
}
