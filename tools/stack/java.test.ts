import { describe, expect, it } from 'vitest';
import { parseJavaMajor } from './java.ts';
import { foldManifestLine } from './wrapper-jar.ts';

describe('parseJavaMajor', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_402"', 8],
    ['something else', null],
  ])('reads %s', (output, major) => {
    expect(parseJavaMajor(output)).toBe(major);
  });
});

describe('foldManifestLine', () => {
  it('keeps each line at 72 bytes and starts continuations with a space', () => {
    const line = `Class-Path: file:///${'a'.repeat(200)}.jar`;
    const folded = foldManifestLine(line);
    expect(folded.every((part) => part.length <= 72)).toBe(true);
    expect(folded.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    expect(folded.map((part, index) => (index ? part.slice(1) : part)).join('')).toBe(line);
  });
});
