import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, rewriteNumber, writeNumber } from './number-text.ts';

const languages = fc.constantFrom('fr' as const, 'en' as const);

describe('numbers as people type them', () => {
  test('any amount is read as it is written', () => {
    fc.assert(
      fc.property(languages, fc.maxSafeInteger(), fc.constantFrom(0, 2, 3), (...row) => {
        const [language, amount, decimals] = row;
        const value = decimals === 0 ? amount : amount % 10 ** 12;
        const style = { language, decimals, factor: 10 ** decimals };
        const written = writeNumber(value, style);
        expect(readNumber(written, style)).toBe(value + 0);
        expect(readNumber(rewriteNumber(written, value, style), style)).toBe(value + 0);
      }),
    );
  });

  test('any decimal number is read as it is written', () => {
    fc.assert(
      fc.property(languages, fc.integer(), fc.integer({ min: 0, max: 6 }), (...row) => {
        const [language, digits, decimals] = row;
        const style = { language, decimals, factor: 1 };
        const value = Number((digits / 10 ** decimals).toFixed(decimals)) + 0;
        expect(readNumber(writeNumber(value, style), style)).toBe(value);
      }),
    );
  });

  test.each(['-', '.', ',', '1-2', '1..2', '12e5', '0x1F', 'Infinity', '1,2,3'])(
    '%s is none',
    (text) => {
      for (const language of ['fr', 'en'] as const) {
        expect(readNumber(text, { language, decimals: 2, factor: 100 })).toBe(text);
      }
    },
  );
});
