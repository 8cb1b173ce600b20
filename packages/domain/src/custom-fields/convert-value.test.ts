import { FIELD_TYPES, type MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, wallTimeOf } from '../time/zoned-time.ts';
import { matchOption, optionsFromTexts } from './convert-options.ts';
import { convertValue, isConvertible } from './convert-value.ts';
import { normalizeCustomValue } from './custom-value.ts';
import { readDate, readNumber } from './read-text.ts';
import { fieldDefinitions } from './testing/arbitrary-fields.ts';
import { validValues } from './testing/arbitrary-values.ts';
import { aField, FRENCH_CONTEXT, options } from './testing/members.ts';

/** The converted value, or 'lost'. */
function converted(from: MemberField, to: MemberField, value: CustomValue): unknown {
  const result = convertValue(from, to, value, FRENCH_CONTEXT);
  return result.ok ? result.value : 'lost';
}
const text = aField('text');
const number = aField('number');
const money = aField('money');
const date = aField('date');
const moment = aField('dateTime');
const yesNo = aField('boolean');
const labels = [
  { key: 'dry', label: { fr: 'Secs', en: 'Dry' }, color: 'gray', retired: false },
  { key: 'very_dry', label: { fr: 'Très secs', en: '' }, color: 'gray', retired: false },
] as MemberField['options'];
const choice = aField('choice', { options: labels });
const several = aField('multiChoice', { options: labels });
const yen = aField('money', { currency: 'JPY' });

const table: [MemberField, MemberField, CustomValue, unknown][] = [
  [text, number, '1 234,5', 1234.5],
  [text, number, '1,234', 'lost'],
  [text, number, 'douze', 'lost'],
  [text, number, '1,005', 'lost'],
  [text, money, '12,50 €', 1250],
  [text, money, '12.345', 'lost'],
  [text, aField('percent'), '12,5 %', 12.5],
  [text, aField('rating'), '6', 'lost'],
  [number, text, 12.5, '12.5'],
  [number, money, 1.1, 110],
  [number, money, 1.111, 'lost'],
  [money, number, 1250, 12.5],
  [money, aField('number', { decimals: 0 }), 1250, 'lost'],
  [money, yen, 1200, 12],
  [yen, money, 12, 1200],
  [money, text, 1250, '12.5 EUR'],
  [aField('percent'), aField('rating'), 4, 4],
  [date, moment, '2026-06-01', '2026-05-31T22:00:00.000Z'],
  [moment, date, '2026-05-31T22:00:00.000Z', '2026-06-01'],
  [moment, text, '2026-05-31T22:30:00.000Z', '2026-06-01 00:30'],
  [text, moment, '1/6/2026 à 0h30', '2026-05-31T22:30:00.000Z'],
  [text, moment, '2026-06-01', '2026-05-31T22:00:00.000Z'],
  [text, moment, '2026-06-01 24:00', 'lost'],
  [text, date, '31/12/1980', '1980-12-31'],
  [text, date, '31/02/1980', 'lost'],
  [date, text, '1980-12-31', '1980-12-31'],
  [text, yesNo, 'OUI', true],
  [text, yesNo, 'peut-être', 'lost'],
  [yesNo, text, false, 'non'],
  [yesNo, aField('choice', { options: options('yes', 'no') }), false, 'no'],
  [yesNo, choice, true, 'lost'],
  [aField('choice', { options: options('oui') }), yesNo, 'oui', true],
  [text, choice, 'tres SECS', 'very_dry'],
  [text, choice, 'dry', 'dry'],
  [text, choice, 'gras', 'lost'],
  [text, several, 'Très secs ; dry', ['dry', 'very_dry']],
  [text, several, 'Secs, gras', 'lost'],
  [choice, text, 'very_dry', 'Très secs'],
  [several, text, ['dry', 'very_dry'], 'Secs, Très secs'],
  [choice, several, 'dry', ['dry']],
  [several, choice, ['dry'], 'dry'],
  [several, choice, ['dry', 'very_dry'], 'lost'],
  [aField('choice', { options: options('Secs') }), choice, 'Secs', 'dry'],
  [aField('longText'), text, 'un\ndeux', 'un deux'],
  [aField('longText'), text, 'a'.repeat(201), 'lost'],
  [aField('phone'), text, '+33612345678', '06 12 34 56 78'],
  [text, aField('phone'), '06.12.34.56.78', '+33612345678'],
  [text, aField('email'), 'personne', 'lost'],
  [text, aField('url'), 'javascript:alert(1)', 'lost'],
  [aField('address'), text, { city: 'Paris' }, 'lost'],
  [text, number, ' ', null],
];

describe('convertValue', () => {
  it.each(table.map(([from, to, value, expected]) => ({ from, to, value, expected })))(
    '$from.type to $to.type: $value gives $expected',
    ({ from, to, value, expected }) => expect(converted(from, to, value)).toEqual(expected),
  );

  it('keeps a retired option where it was chosen, and gives it to nobody new', () => {
    const old = labels.map((option) => ({ ...option, retired: true }));
    const offered = aField('multiChoice', { options: old });
    expect(converted(choice, offered, 'dry')).toEqual(['dry']);
    expect(converted(text, offered, 'Secs')).toBe('lost');
  });

  it('always gives a value that the changed field accepts as it is', () => {
    const cases = fieldDefinitions().chain((from) =>
      fc.tuple(fc.constant(from), validValues(from), fieldDefinitions()),
    );
    let kept = 0;
    fc.assert(
      fc.property(cases, ([from, value, to]) => {
        const result = convertValue(from, to, value, FRENCH_CONTEXT);
        if (!result.ok) return;
        kept += 1;
        expect(normalizeCustomValue(to, result.value, FRENCH_CONTEXT, result.value)).toEqual(
          result,
        );
      }),
      // All of them in a mutation run too: what was kept is counted below.
      { numRuns: 2_000, interruptAfterTimeLimit: 60_000 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  it('brings dates, numbers, yes and no back from text as they were', () => {
    const types = [
      'date',
      'number',
      'percent',
      'money',
      'boolean',
      'email',
      'url',
      'phone',
    ] as const;
    const cases = fieldDefinitions(types).chain((field) =>
      fc.tuple(fc.constant(field), validValues(field)),
    );
    fc.assert(
      fc.property(cases, ([field, value]) => {
        const there = convertValue(field, text, value, FRENCH_CONTEXT);
        expect(there.ok).toBe(true);
        const written = there.ok ? (there.value as CustomValue) : '';
        expect(convertValue(text, field, written, FRENCH_CONTEXT)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('isConvertible', () => {
  it('offers text for nearly everything, and nothing for addresses and links', () => {
    const others = (type: (typeof FIELD_TYPES)[number]) =>
      FIELD_TYPES.filter((to) => isConvertible(type, to));
    expect(others('address')).toEqual([]);
    expect(others('clientLink')).toEqual([]);
    expect(others('text')).toHaveLength(FIELD_TYPES.length - 3);
    expect(others('money')).toEqual(['text', 'longText', 'number', 'percent', 'rating']);
    expect(others('choice')).toEqual(['text', 'longText', 'boolean', 'multiChoice']);
    expect(others('email')).toEqual(['text', 'longText']);
  });
});

describe('options', () => {
  it('are made of distinct texts, which then find them again', () => {
    const made = optionsFromTexts(
      ['Été', 'ete', ' A+ ', 'A−', '', 'x'.repeat(61)],
      new Set(['ete']),
    );
    expect(made.map(({ key, label }) => [key, label.fr])).toEqual([
      ['ete_2', 'Été'],
      ['a', 'A+'],
      ['a_2', 'A−'],
    ]);
    const field = aField('choice', { options: made });
    expect(['ÉTÉ', 'A−', 'A+', 'a'].map((name) => matchOption(field, name))).toEqual([
      'ete_2',
      'a_2',
      'a',
      'a',
    ]);
    expect(matchOption(field, 'A*')).toBeNull();
  });
});

describe('reading', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['0,125', 0.125],
    ['1,234', null],
    ['-3', -3],
    ['1,23.4', null],
    ['12 EUR', 12],
    ['$12', 12],
    ['1.2.3', null],
    ['1e3', null],
    ['', null],
  ])('of the number %s gives %s', (written, expected) => {
    expect(readNumber(written)).toBe(expected);
  });

  it('of dates takes the day first', () => {
    expect(['1.2.2026', '01-02-2026', '2026-02-01', '1/2/26', '1/2-2026'].map(readDate)).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-02-01',
      null,
      null,
    ]);
  });
});

describe('momentAt', () => {
  it('is where the clocks show the time', () => {
    const zones = fc.constantFrom(
      'Europe/Paris',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kolkata',
    );
    const seconds = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const wall = wallTimeOf(new Date(second * 1_000), zone);
        const [day = '', time = ''] = wall.split(' ');
        expect(wallTimeOf(momentAt(day, time, zone), zone)).toBe(wall);
      }),
    );
  });

  it('takes the first of an hour that comes twice, and goes on through one that is left out', () => {
    const paris = (day: string, time: string) => momentAt(day, time, 'Europe/Paris').toISOString();
    expect(paris('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(paris('2026-03-29', '12:00')).toBe('2026-03-29T10:00:00.000Z');
    expect(paris('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});
