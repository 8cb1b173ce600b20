import { describe, expect, it } from 'vitest';
import { compilePattern } from './field-pattern.ts';

describe('compilePattern', () => {
  it('tests whole values', () => {
    const test = compilePattern('a|ab');
    expect(['a', 'ab', 'xab', 'abx', ''].map((text) => test?.(text))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each(['(', '[z-a]', '(?=a)', '(a)\\1', 'a{2001}', 'a'.repeat(201)])(
    'refuses %s',
    (pattern) => {
      expect(compilePattern(pattern)).toBeNull();
      expect(compilePattern(pattern)).toBeNull();
    },
  );

  it.each(['((a{1,50}){1,50})', '(.{0,30}){0,40}', '(((a{9}){9}){9}){9}', 'a{900}b{900}'])(
    'refuses %s, which unrolls to too much',
    (pattern) => expect(compilePattern(pattern)).toBeNull(),
  );

  it.each(['(a+)+$', '(a|a)*b', '(a*)*c', '(x+x+)+y', '([a-z]+)*\\d'])(
    'answers for %s, on which other engines hang',
    (pattern) => {
      const test = compilePattern(pattern);
      expect(test).not.toBeNull();
      expect(test?.(`${'a'.repeat(5_000)}!`)).toBe(false);
      expect(test?.(`${'x'.repeat(5_000)}!`)).toBe(false);
    },
  );
});
