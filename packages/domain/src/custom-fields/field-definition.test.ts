import {
  FIELD_TYPES,
  fieldSettingsSchema,
  type MemberField,
} from '@clientele/contracts/custom-fields/custom-field';
import { customKeySchema } from '@clientele/contracts/custom-fields/custom-value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition, completeSettings, normalizeDefinition } from './field-definition.ts';
import { dependentsOf } from './field-dependencies.ts';
import { keyFromLabel, RESERVED_KEYS, reservedKeyIssue } from './field-key.ts';
import { emptySettings } from './field-types.ts';
import { fieldDefinitions } from './testing/arbitrary-fields.ts';
import { aField, FRENCH_CONTEXT, options } from './testing/members.ts';

const choice = aField('choice', { key: 'choice', options: options('a', 'b') });
const issues = (field: MemberField, others: MemberField[] = []) =>
  checkDefinition(field, others, FRENCH_CONTEXT).map(({ path, code }) => `${path} ${code}`);
const unsuited = 'custom_field.setting_unsuited';

const table: [MemberField, string][] = [
  [aField('text', { label: { fr: ' ', en: '' } }), 'label custom_field.label_required'],
  [aField('text', { options: options('a') }), `options ${unsuited}`],
  [aField('choice'), 'options custom_field.options_required'],
  [aField('choice', { options: options('a', 'a') }), 'options.1.key custom_field.option_repeated'],
  [
    aField('choice', {
      options: [
        ...options('a'),
        { ...options('b')[0], label: { fr: 'A', en: '' } },
      ] as MemberField['options'],
    }),
    'options.1.label custom_field.option_repeated',
  ],
  [aField('boolean', { unique: true }), `unique ${unsuited}`],
  [aField('text', { unique: true, sensitive: true }), `unique ${unsuited}`],
  [aField('text', { unique: true, defaultValue: 'x' }), `defaultValue ${unsuited}`],
  [aField('text', { minimum: 1 }), `minimum ${unsuited}`],
  [aField('rating', { minimum: 1 }), `minimum ${unsuited}`],
  [aField('rating', { maximum: 11 }), 'maximum number.too_big'],
  [aField('number', { minimum: '2026-01-01' }), 'minimum value.wrong_type'],
  [aField('money', { minimum: 1.5 }), 'minimum value.wrong_type'],
  [aField('date', { minimum: 1 }), 'minimum value.wrong_type'],
  [aField('date', { maximum: '2026-02-30' }), 'maximum date.invalid'],
  [aField('number', { minimum: 2, maximum: 1 }), 'minimum custom_field.bounds_reversed'],
  [aField('text', { minimumLength: 300 }), 'minimumLength custom_field.bounds_reversed'],
  [aField('email', { maximumLength: 30 }), `maximumLength ${unsuited}`],
  [aField('money', { decimals: 2 }), `decimals ${unsuited}`],
  [aField('number', { pattern: 'a', patternExample: 'a' }), `pattern ${unsuited}`],
  [aField('text', { patternExample: 'a' }), `patternExample ${unsuited}`],
  [aField('text', { pattern: '(', patternExample: 'a' }), 'pattern custom_field.pattern_invalid'],
  [aField('text', { pattern: 'a' }), 'patternExample custom_field.pattern_example_required'],
  [
    aField('text', { pattern: 'a', patternExample: 'b' }),
    'patternExample custom_field.pattern_example_unmet',
  ],
  [aField('address', { defaultValue: { city: 'Paris' } }), `defaultValue ${unsuited}`],
  [aField('number', { defaultValue: 'x' }), 'defaultValue number.invalid'],
  [
    aField('text', { visibleWhen: { field: 'custom.nowhere', operator: 'isEmpty' } }),
    'visibleWhen.field condition.field_unknown',
  ],
  [
    aField('text', { visibleWhen: { field: 'createdAt', operator: 'on', value: '2026-01-01' } }),
    'visibleWhen.field condition.field_unknown',
  ],
  [
    aField('text', { requiredWhen: { field: 'custom.choice', operator: 'contains', value: 'a' } }),
    'requiredWhen.operator condition.operator_unsuited',
  ],
  [
    aField('text', { visibleWhen: { field: 'custom.choice', operator: 'equals', value: 'z' } }),
    'visibleWhen.value condition.value_unsuited',
  ],
  [
    aField('text', { requiredWhen: { field: 'custom.field', operator: 'isEmpty' } }),
    'requiredWhen.field custom_field.condition_circular',
  ],
];

describe('checkDefinition', () => {
  it.each(table.map(([field, expected]) => ({ type: field.type, field, expected })))(
    '$type: $expected',
    ({ field, expected }) => expect(issues(field, [choice])).toEqual([expected]),
  );

  it('has nothing against any definition that may be stored', () => {
    fc.assert(
      fc.property(fieldDefinitions(), (field) => {
        expect(fieldSettingsSchema.keyof().options.every((setting) => setting in field)).toBe(true);
        expect(checkDefinition(field, [], FRENCH_CONTEXT)).toEqual([]);
      }),
    );
  });

  it('finds a circle of conditions, however long, and follows one that is not its own', () => {
    const when = (key: string) => ({ field: `custom.${key}`, operator: 'isNotEmpty' }) as const;
    const one = aField('text', { key: 'one', visibleWhen: when('two') });
    const two = aField('text', { key: 'two', visibleWhen: when('three') });
    const three = aField('text', { key: 'three', visibleWhen: when('one') });
    expect(issues(three, [one, two])).toEqual([
      'visibleWhen.field custom_field.condition_circular',
    ]);
    expect(issues({ ...three, visibleWhen: null }, [one, two])).toEqual([]);
    expect(
      issues(aField('text', { key: 'four', visibleWhen: when('one') }), [one, two, three]),
    ).toEqual([]);
    expect(dependentsOf('two', [one, two, three]).map(({ key }) => key)).toEqual(['one']);
  });
});

describe('completeSettings', () => {
  it.each(FIELD_TYPES)('gives a new %s settings that suit it', (type) => {
    const settings = completeSettings(type, { label: { fr: 'Nom', en: '' }, help: undefined });
    expect(fieldSettingsSchema.parse(settings)).toEqual(settings);
    const given = type === 'choice' || type === 'multiChoice' ? { options: options('a') } : {};
    expect(issues(aField(type, { ...settings, ...given }))).toEqual([]);
    expect(settings.help).toEqual(emptySettings(type).help);
  });

  it('and normalizeDefinition cleans texts and the default', () => {
    const field = aField('url', {
      label: { fr: '  Site  web ', en: '' },
      defaultValue: 'exemple.fr',
    });
    expect(normalizeDefinition(field, FRENCH_CONTEXT)).toEqual({
      ...field,
      label: { fr: 'Site web', en: '' },
      defaultValue: 'https://exemple.fr/',
    });
  });
});

describe('keyFromLabel', () => {
  it.each([
    ['Date d’adhésion', '', 'date_d_adhesion'],
    ['', 'Œuvre n° 3', 'oeuvre_n_3'],
    ['2e prénom', '', 'field_2e_prenom'],
    ['★', '', 'field'],
    ['Status', '', 'status_2'],
    ['Pris', '', 'pris_3'],
    ['mot '.repeat(20), '', 'mot_mot_mot_mot_mot_mot_mot_mot_mot_mot'],
  ])('makes of "%s" and "%s" the key %s', (fr, en, key) => {
    expect(keyFromLabel({ fr, en }, new Set(['pris', 'pris_2']))).toBe(key);
  });

  it('keeps a number behind a long key within its length', () => {
    const long = keyFromLabel({ fr: 'a'.repeat(60), en: '' }, new Set());
    const next = keyFromLabel({ fr: 'a'.repeat(60), en: '' }, new Set([long]));
    expect([long, next]).toEqual(['a'.repeat(40), `${'a'.repeat(38)}_2`]);
  });

  it('always gives a free key of the right form', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...RESERVED_KEYS),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.constantFrom('a', 'field', 'a_2')), (fr, others) => {
        const taken = new Set<string>(others);
        const key = keyFromLabel({ fr, en: '' }, taken);
        expect(customKeySchema.safeParse(key).success && !taken.has(key)).toBe(true);
        expect(reservedKeyIssue(key)).toBeNull();
        const next = keyFromLabel({ fr, en: '' }, new Set([...taken, key]));
        expect(customKeySchema.safeParse(next).success && next !== key).toBe(true);
      }),
    );
  });

  it('reserves names that the client record has', () => {
    expect(reservedKeyIssue('email')).toEqual({ path: 'key', code: 'custom_field.key_reserved' });
    expect(reservedKeyIssue('allergies')).toBeNull();
  });
});
