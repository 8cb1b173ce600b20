import type { Condition } from '@clientele/contracts/conditions/condition';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { describe, expect, it } from 'vitest';
import { aField, aProfile, FRENCH_CONTEXT, options } from '../custom-fields/testing/members.ts';
import { missingValues, normalizeCustomInput, withDefaults } from './custom-values.ts';
import { conditionHolds, isFieldRequired, isFieldVisible } from './field-conditions.ts';

const isYes = (key: string): Condition => ({
  field: `custom.${key}`,
  operator: 'equals',
  value: true,
});
const done = aField('boolean', { key: 'done' });
const doneOn = aField('date', {
  key: 'done_on',
  visibleWhen: isYes('done'),
  requiredWhen: isYes('done'),
});
const note = aField('text', {
  key: 'note',
  visibleWhen: { field: 'custom.done_on', operator: 'isNotEmpty' },
});
const fields = [done, doneOn, note];
const profileOf = (custom: CustomValues) => aProfile({ custom });

describe('normalizeCustomInput', () => {
  const known = [
    aField('address', { key: 'home' }),
    aField('phone', { key: 'line' }),
    aField('text', { key: 'seen', access: 'read' }),
    aField('text', { key: 'covered', access: 'masked' }),
    aField('text', { key: 'secret', access: 'none' }),
    aField('choice', {
      key: 'kind',
      options: options('a').map((one) => ({ ...one, retired: true })),
    }),
  ];
  const normalize = (input: CustomValues, current?: CustomValues) =>
    normalizeCustomInput(input, known, FRENCH_CONTEXT, current);

  it('stores what is right and names what is wrong at its place', () => {
    expect(normalize({ line: '06 12 34 56 78', home: { postalCode: '7' }, kind: 'z' })).toEqual({
      value: { line: '+33612345678' },
      issues: [
        { path: 'custom.home.postalCode', code: 'postal_code.invalid' },
        { path: 'custom.kind', code: 'custom_field.option_unknown' },
      ],
    });
  });

  it('answers for a hidden field as for one that does not exist', () => {
    const codes = (key: string) => normalize({ [key]: 'x' }).issues.map(({ code }) => code);
    expect(codes('secret')).toEqual(['field.unknown']);
    expect(codes('nowhere')).toEqual(['field.unknown']);
    expect(codes('constructor')).toEqual(['field.unknown']);
  });

  it('refuses to change what the member may not write, whatever the value', () => {
    for (const value of ['x', null]) {
      expect(normalize({ seen: value, covered: value })).toEqual({
        value: {},
        issues: [
          { path: 'custom.seen', code: 'custom_field.read_only' },
          { path: 'custom.covered', code: 'custom_field.read_only' },
        ],
      });
    }
  });

  it('lets a retired option stay and values be emptied', () => {
    expect(normalize({ kind: 'a' }).issues).toHaveLength(1);
    expect(normalize({ kind: 'a', line: '' }, { kind: 'a' })).toEqual({
      value: { kind: 'a', line: null },
      issues: [],
    });
  });
});

describe('withDefaults', () => {
  it('fills in what is not named, whoever writes', () => {
    const many = [
      aField('text', { key: 'one', defaultValue: 'x', access: 'none' }),
      aField('text', { key: 'two', defaultValue: 'x' }),
      aField('boolean', { key: 'three', defaultValue: false }),
      aField('text', { key: 'four' }),
    ];
    expect(withDefaults({ two: null }, many)).toEqual({ one: 'x', two: null, three: false });
  });
});

describe('conditional fields', () => {
  it('follow standard fields and custom ones', () => {
    const company = { field: 'kind', operator: 'equals', value: 'company' } as const;
    const city = { field: 'address.city', operator: 'contains', value: 'PAR' } as const;
    const base = aProfile({ kind: 'company', custom: { done: true } });
    const profile = { ...base, address: { ...base.address, city: 'Paris' } };
    const holds = (condition: Condition) =>
      conditionHolds(condition, profile, fields, FRENCH_CONTEXT);
    expect([company, city, isYes('done')].map(holds)).toEqual([true, true, true]);
    expect(holds({ ...company, value: 'person' })).toBe(false);
    expect(holds({ field: 'displayName', operator: 'isEmpty' })).toBe(true);
  });

  it('compare moments by their day in the time zone, addresses by their text', () => {
    const both = [aField('dateTime', { key: 'at' }), aField('address', { key: 'home' })];
    const profile = profileOf({ at: '2026-05-31T22:30:00.000Z', home: { city: 'Liège' } });
    const holds = (condition: Condition) =>
      conditionHolds(condition, profile, both, FRENCH_CONTEXT);
    expect(holds({ field: 'custom.at', operator: 'on', value: '2026-06-01' })).toBe(true);
    expect(holds({ field: 'custom.home', operator: 'contains', value: 'liege' })).toBe(true);
  });

  it('are shown and required when the condition is met', () => {
    const shown = (custom: CustomValues) =>
      fields.map((field) => isFieldVisible(field, profileOf(custom), fields, FRENCH_CONTEXT));
    expect(shown({})).toEqual([true, false, false]);
    expect(shown({ done: true })).toEqual([true, true, false]);
    expect(shown({ done: true, done_on: '2026-01-01' })).toEqual([true, true, true]);
    // The date is still there but not shown, and so nothing depends on it.
    expect(shown({ done: false, done_on: '2026-01-01' })).toEqual([true, false, false]);
    const missing = (custom: CustomValues) =>
      missingValues(profileOf(custom), fields, FRENCH_CONTEXT);
    expect(missing({ done: true })).toEqual([{ path: 'custom.done_on', code: 'field.required' }]);
    expect(missing({ done: true, done_on: '2026-01-01' })).toEqual([]);
    expect(missing({ done: false })).toEqual([]);
  });

  it.each([{ access: 'none' as const }, { access: 'masked' as const }, { sensitive: true }])(
    'tell nothing about a field with %o',
    (hidden) => {
      const veiled = [{ ...done, ...hidden }, doneOn];
      for (const custom of [{ done: true }, { done: false }]) {
        const profile = profileOf(custom);
        expect(conditionHolds(isYes('done'), profile, veiled, FRENCH_CONTEXT)).toBeNull();
        expect(isFieldVisible(doneOn, profile, veiled, FRENCH_CONTEXT)).toBe(true);
        expect(isFieldRequired(doneOn, profile, veiled, FRENCH_CONTEXT)).toBe(false);
      }
    },
  );

  it('end where conditions go round in circles', () => {
    const one = aField('boolean', { key: 'one', visibleWhen: isYes('two') });
    const two = aField('boolean', { key: 'two', visibleWhen: isYes('one') });
    const profile = profileOf({ one: true, two: true });
    expect(isFieldVisible(one, profile, [one, two], FRENCH_CONTEXT)).toBe(true);
  });
});

describe('missingValues', () => {
  it('asks only for what the member may write, and takes no for an answer', () => {
    const asked = [
      aField('text', { key: 'one', required: true }),
      aField('text', { key: 'two', required: true, access: 'read' }),
      aField('boolean', { key: 'three', required: true }),
      aField('number', { key: 'four', required: true }),
    ];
    const profile = profileOf({ one: ' ', three: false, four: 0 });
    expect(missingValues(profile, asked, FRENCH_CONTEXT)).toEqual([
      { path: 'custom.one', code: 'field.required' },
    ]);
  });
});
