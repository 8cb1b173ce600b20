import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, unguardCell } from './safe-cell.ts';

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''+1", '＝1'])(
    '%j gets an apostrophe',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  test.each(['Marie', "'Allo", "'", "''", '1=1', '', "'a=1"])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  test('a number that Excel users keep as text by an apostrophe is read without it', () => {
    expect(unguardCell("'+33612345678")).toBe('+33612345678');
  });

  test('reading gives back any text that was written, and nothing written can run', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' ') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
