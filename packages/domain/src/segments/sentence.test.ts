import { operatorSchema } from '@clientele/contracts/conditions/condition';
import { describe, expect, it } from 'vitest';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import { operatorsFor } from '../conditions/operators.ts';
import { ENGLISH_COUNTS, ENGLISH_MEMBERS, ENGLISH_NOUNS } from './sentence/english-fields.ts';
import { FRENCH_COUNTS, FRENCH_MEMBERS, FRENCH_NOUNS } from './sentence/french-fields.ts';
import { CUSTOM_FIELD_SENTENCES } from './sentence/testing/golden-custom-fields.ts';
import { DATE_SENTENCES } from './sentence/testing/golden-dates.ts';
import { FIELD_SENTENCES } from './sentence/testing/golden-fields.ts';
import { GROUP_SENTENCES } from './sentence/testing/golden-groups.ts';
import { STATISTICS_SENTENCES } from './sentence/testing/golden-statistics.ts';
import { pageWords } from './sentence/testing/page-words.ts';
import { clauseOf, sentenceOf } from './sentence.ts';
import { SEGMENT_TEMPLATES } from './templates.ts';

const CONDITIONS = [
  ...FIELD_SENTENCES,
  ...DATE_SENTENCES,
  ...CUSTOM_FIELD_SENTENCES,
  ...STATISTICS_SENTENCES,
];

describe('a condition in words', () => {
  it.each(CONDITIONS)('%j', (condition, fr, en) => {
    const tree = { all: [condition] };
    expect([sentenceOf(tree, pageWords('fr')), sentenceOf(tree, pageWords('en'))]).toEqual([
      fr,
      en,
    ]);
  });

  it('is there for every operator', () => {
    const said = new Set(CONDITIONS.map(([{ operator }]) => operator));
    expect(operatorSchema.options.filter((operator) => !said.has(operator))).toEqual([]);
  });

  it('has words of its own for every standard field, in both languages', () => {
    const french = { ...FRENCH_NOUNS, ...FRENCH_MEMBERS, ...FRENCH_COUNTS };
    const english = { ...ENGLISH_NOUNS, ...ENGLISH_MEMBERS, ...ENGLISH_COUNTS };
    const keys = [...CLIENT_FIELDS.map(({ key }) => key), 'segments'].sort();
    expect(Object.keys(french).sort()).toEqual(keys);
    expect(Object.keys(english).sort()).toEqual(keys);
  });

  it('never fails on a period that is still being written', () => {
    const condition = { field: 'activity.visits', operator: 'equals', value: 2 } as const;
    const tree = { all: [{ ...condition, period: { from: '', to: '' } }] };
    expect(sentenceOf(tree, pageWords('fr'))).toBe('Clients qui sont venus exactement 2 fois le …');
    expect(sentenceOf(tree, pageWords('en'))).toBe('Clients who came exactly 2 times on …');
  });

  it('never fails on one that is still being written', () => {
    for (const { key, type } of CLIENT_FIELDS) {
      for (const operator of operatorsFor({ type })) {
        for (const value of [undefined, '', [], ['', '']]) {
          const condition = { field: key, operator, ...(value !== undefined && { value }) };
          for (const language of ['fr', 'en'] as const) {
            const sentence = sentenceOf({ all: [condition] }, pageWords(language));
            expect(sentence).not.toMatch(/undefined|NaN|null| {2}/);
          }
        }
      }
    }
  });
});

describe('a condition alone', () => {
  it('is a part of a sentence, for a list of them', () => {
    const condition = { field: 'address.city', operator: 'equals' as const, value: 'Lyon' };
    expect(clauseOf(condition, pageWords('fr'))).toBe('dont la ville est Lyon');
    expect(clauseOf(condition, pageWords('en'))).toBe('whose city is Lyon');
  });
});

describe('groups in words', () => {
  it.each(GROUP_SENTENCES)('%j', (tree, fr, en) => {
    expect([sentenceOf(tree, pageWords('fr')), sentenceOf(tree, pageWords('en'))]).toEqual([
      fr,
      en,
    ]);
  });

  it('say every template', () => {
    for (const { criteria } of SEGMENT_TEMPLATES) {
      expect(sentenceOf(criteria, pageWords('en'))).toMatch(/^(All clients, except|Clients) /);
      expect(sentenceOf(criteria, pageWords('en'))).not.toContain('unknown field');
    }
  });

  it('keep French signs from standing alone at the beginning of a line', () => {
    for (const [, french] of [...CONDITIONS, ...GROUP_SENTENCES]) {
      expect(french).not.toMatch(/[ ][:;!?»%€]|«[ ]|'/);
    }
  });
});
