import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import {
  type CustomValue,
  customValueSchema,
} from '@clientele/contracts/custom-fields/custom-value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableValue, isEmptyValue, normalizeCustomValue } from './custom-value.ts';
import { fieldDefinitions } from './testing/arbitrary-fields.ts';
import { anyJson, validValues } from './testing/arbitrary-values.ts';
import { aField, FRENCH_CONTEXT, options } from './testing/members.ts';

const normalize = (field: MemberField, input: unknown, current?: CustomValue) =>
  normalizeCustomValue(field, input as CustomValue, FRENCH_CONTEXT, current);
/** The stored form, or the code of the issue with the path before it where it has one. */
function outcome(field: MemberField, input: unknown, current?: CustomValue): unknown {
  const result = normalize(field, input, current);
  if (result.ok) return result.value;
  return result.issues.map(({ path, code }) => (path === '' ? code : `${path} ${code}`)).join(', ');
}
const retired = [...options('a', 'b'), ...options('old').map((one) => ({ ...one, retired: true }))];
const address = { line1: null, line2: null, postalCode: null, city: null, country: null };

const table: [MemberField, unknown, unknown][] = [
  [aField('text'), '  Zoé\u200b \t Martin ', 'Zoé Martin'],
  [aField('text'), ' \u200b ', null],
  [aField('text'), 12, 'value.wrong_type'],
  [aField('text', { minimumLength: 3 }), 'ab', 'text.too_short'],
  [aField('text', { maximumLength: 3 }), 'abcd', 'text.too_long'],
  [aField('text', { pattern: '[A-Z]\\d', patternExample: 'A1' }), 'xA1', 'text.pattern_unmet'],
  [aField('text', { pattern: '[A-Z]\\d', patternExample: 'A1' }), 'B2', 'B2'],
  [aField('longText'), ' one \r\n\r\n  two\t3 \u202e\n', 'one\n\n  two 3'],
  [aField('number', { decimals: 1 }), 1.25, 'number.too_many_decimals'],
  [aField('number', { decimals: 2 }), 1.15, 1.15],
  [aField('number'), '12', 'number.invalid'],
  [aField('number'), -0, 0],
  [aField('number'), Number.NaN, 'value.wrong_type'],
  [aField('number', { minimum: 2 }), 1, 'number.too_small'],
  [aField('number', { maximum: 2 }), 3, 'number.too_big'],
  [aField('money'), 12.5, 'number.too_many_decimals'],
  [aField('percent'), 12.5, 12.5],
  [aField('rating', { maximum: 3 }), 4, 'number.too_big'],
  [aField('rating'), 0, 'number.too_small'],
  [aField('date'), '2026-02-30', 'date.invalid'],
  [aField('date', { minimum: '2026-01-01' }), '2025-12-31', 'date.too_early'],
  [aField('date', { maximum: '2026-01-01' }), '2026-01-02', 'date.too_late'],
  [aField('dateTime'), '2026-06-01T12:00+02:00', '2026-06-01T10:00:00.000Z'],
  [aField('dateTime'), '2026-02-30T10:00:00Z', 'moment.invalid'],
  [aField('dateTime'), '2026-06-01T12:00', 'moment.invalid'],
  // 1 June has begun in Paris while it is still 31 May in UTC.
  [
    aField('dateTime', { minimum: '2026-06-01' }),
    '2026-05-31T22:30:00Z',
    '2026-05-31T22:30:00.000Z',
  ],
  [aField('dateTime', { maximum: '2026-05-31' }), '2026-05-31T22:30:00Z', 'date.too_late'],
  [aField('boolean'), false, false],
  [aField('boolean'), 'oui', 'value.wrong_type'],
  [aField('choice', { options: retired }), 'a', 'a'],
  [aField('choice', { options: retired }), 'z', 'custom_field.option_unknown'],
  [aField('choice', { options: retired }), 'old', 'custom_field.option_retired'],
  [aField('multiChoice', { options: retired }), ['b', 'a', 'b'], ['a', 'b']],
  [aField('multiChoice', { options: retired }), [], null],
  [aField('multiChoice', { options: retired }), 'a', 'value.wrong_type'],
  [aField('email'), ' Marie@Exemple.FR ', 'marie@exemple.fr'],
  [aField('email'), 'marie@', 'email.invalid'],
  [aField('phone'), '06 12 34 56 78', '+33612345678'],
  [aField('phone'), '12', 'phone.invalid'],
  [aField('url'), 'exemple.fr', 'https://exemple.fr/'],
  [aField('url'), 'HTTP://Exemple.fr:8080/À', 'http://exemple.fr:8080/%C3%80'],
  [aField('url'), 'javascript:alert(1)', 'url.invalid'],
  [aField('url'), 'java\u200bscript:alert(1)', 'url.invalid'],
  [aField('url'), 'data:text/html,x', 'url.invalid'],
  [aField('url'), 'marie@exemple.fr', 'url.invalid'],
  [aField('url'), 'https://moi:secret@exemple.fr', 'url.invalid'],
  [aField('url'), 'https://:secret@exemple.fr', 'url.invalid'],
  [aField('url'), '12.5', 'url.invalid'],
  [aField('url'), 'exemple', 'url.invalid'],
  [aField('url'), `exemple.fr/${'a'.repeat(2_000)}`, 'text.too_long'],
  [aField('clientLink'), '../x', 'custom_field.client_unknown'],
  [
    aField('address'),
    { city: ' Paris ', country: 'fr', postalCode: '75 011' },
    { ...address, city: 'Paris', country: 'FR', postalCode: '75011' },
  ],
  [aField('address'), { city: ' ', line1: null }, null],
  [aField('address'), { postalCode: '7' }, 'postalCode postal_code.invalid'],
  [aField('address'), { country: 'ZZ' }, 'country country.invalid'],
  [aField('address'), { planet: 'Mars' }, 'planet field.unknown'],
  [aField('address'), 'Paris', 'value.wrong_type'],
];

describe('normalizeCustomValue', () => {
  it.each(table.map(([field, input, expected]) => ({ type: field.type, field, input, expected })))(
    '$type: $input gives $expected',
    ({ field, input, expected }) => expect(outcome(field, input)).toEqual(expected),
  );

  it('keeps a retired option that the client has already', () => {
    expect(outcome(aField('choice', { options: retired }), 'old', 'old')).toBe('old');
    const several = aField('multiChoice', { options: retired });
    expect(outcome(several, ['old', 'a'], ['old'])).toEqual(['a', 'old']);
  });

  it('names bounds of money in whole units, and the example of a pattern', () => {
    expect(normalize(aField('money', { maximum: 1_250 }), 1_251)).toMatchObject({
      issues: [{ values: { maximum: 12.5 } }],
    });
    const coded = aField('text', { pattern: '\\d', patternExample: '7' });
    expect(normalize(coded, 'x')).toMatchObject({ issues: [{ values: { example: '7' } }] });
  });

  it('gives a valid value back as it is', () => {
    const cases = fieldDefinitions().chain((field) =>
      fc.tuple(fc.constant(field), validValues(field)),
    );
    fc.assert(
      fc.property(cases, ([field, value]) => {
        const result = normalizeCustomValue(field, value, FRENCH_CONTEXT);
        expect(result).toEqual({ ok: true, value });
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes any JSON without throwing, and what it accepts it stores and accepts again', () => {
    fc.assert(
      fc.property(fieldDefinitions(), anyJson(), (field, input) => {
        const result = normalizeCustomValue(field, input, FRENCH_CONTEXT);
        if (result.ok) {
          expect(customValueSchema.nullable().safeParse(result.value).success).toBe(true);
          expect(normalizeCustomValue(field, result.value, FRENCH_CONTEXT)).toEqual(result);
        } else {
          expect(result.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('comparableValue', () => {
  it('folds texts and cuts long ones with a sign that no folded text has', () => {
    expect(comparableValue('text', 'Élodie  NOËL')).toBe('elodie noel');
    expect(comparableValue('text', '+++')).toBe('+++');
    expect(comparableValue('longText', 'É'.repeat(101))).toBe(`${'e'.repeat(100)}…`);
    expect(comparableValue('longText', 'É'.repeat(100))).toBe('e'.repeat(100));
    expect(comparableValue('text', `${'a'.repeat(99)}𠮷b`)).toBe(`${'a'.repeat(99)}…`);
  });

  it('leaves the other types as they are, and nothing for emptiness', () => {
    const paris = {
      ...address,
      line1: '12 rue X',
      postalCode: '75011',
      city: 'Paris',
      country: 'FR',
    };
    expect(comparableValue('address', paris)).toBe('12 rue x 75011 paris fr');
    expect(comparableValue('choice', 'Skin_Type')).toBe('Skin_Type');
    expect(comparableValue('boolean', false)).toBe(false);
    expect(comparableValue('number', 0)).toBe(0);
    expect(comparableValue('multiChoice', ['a'])).toEqual(['a']);
    for (const empty of [null, '', [], address]) {
      expect(comparableValue('multiChoice', empty)).toBeNull();
    }
  });
});

describe('isEmptyValue', () => {
  it('tells nothing from false, zero and an address with one part', () => {
    expect([null, undefined, ' ', '\u200b', [], {}, address].every(isEmptyValue)).toBe(true);
    expect([0, false, 'x', ['x'], { city: 'Paris' }].some(isEmptyValue)).toBe(false);
  });
});
