import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cleanTextOrNull, foldedWords, foldText } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Éloïse', 'eloise'],
    ['Jean-Philippe  ŒDIPE', 'jean philippe oedipe'],
    ["d'Artagnan", 'd artagnan'],
    ['Strauß', 'strauss'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['ﬁ ①', 'fi 1'],
    ['İpek', 'ipek'],
    ['—', ''],
    ['Ленин', 'ленин'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('of something folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('does not see how accents were composed, nor case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'éÉèàçÇïœŒabZ -') }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
    );
  });

  it('gives no words for nothing', () => {
    expect([foldedWords(null), foldedWords(undefined), foldedWords(' - ')]).toEqual([[], [], []]);
  });
});

describe('cleaning', () => {
  it('keeps what people meant and nothing invisible', () => {
    expect(cleanText('  Marie\u0000\t\n Claire  ')).toBe('Marie Claire');
    expect(cleanText('E\u0301mile')).toBe('Émile');
    expect(cleanText('a\ud800b').isWellFormed()).toBe(true);
    expect(cleanText('\u200bA\u202e B\ufeff')).toBe('A B');
    expect(['\u200b\u200b', '\u200d', '\u0000'].map(cleanText)).toEqual(['', '', '']);
    expect(cleanText('👩\u200d🔧')).toBe('👩\u200d🔧');
    expect([cleanTextOrNull(' \n '), cleanTextOrNull(null), cleanTextOrNull(undefined)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
