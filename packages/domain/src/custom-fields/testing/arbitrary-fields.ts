import {
  type CustomFieldType,
  FIELD_TYPES,
  type FieldOption,
} from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { emptySettings, FIELD_TYPE_TRAITS, type FieldDefinition } from '../field-types.ts';
import { cleanLine } from '../text-value.ts';

/** Patterns with texts that meet them. */
const PATTERNS: readonly { pattern: string; texts: readonly string[] }[] = [
  { pattern: '[A-Z]{2}\\d{3}', texts: ['AB123', 'ZZ000'] },
  { pattern: '(?i)fr-\\pL+', texts: ['fr-é', 'FR-Zoé'] },
  { pattern: '^\\S+$', texts: ['x', '👍', 'a-b'] },
];
const DAYS = { min: '1900-01-01', max: '2100-12-31' };

/** Any definition that may be stored: every type, with bounds, lengths, patterns and options. */
export function fieldDefinitions(
  types: readonly CustomFieldType[] = FIELD_TYPES,
): fc.Arbitrary<FieldDefinition> {
  return fc.constantFrom(...types).chain((type) => {
    const { bounds, options, length } = FIELD_TYPE_TRAITS[type];
    const label = cleanTexts(1, 30);
    return fc
      .record({
        key: fc.stringMatching(/^f[a-z0-9]{1,8}(_[a-z0-9]{1,5})?$/),
        label: fc.record({ fr: label, en: label }),
        options: options ? optionLists() : fc.constant([]),
        bounds: boundsOf(type),
        lengths: length ? fc.tuple(fc.integer({ min: 0, max: 3 }), nullable(20, 5_000)) : none,
        pattern: type === 'text' ? fc.option(fc.constantFrom(...PATTERNS)) : fc.constant(null),
        decimals: fc.integer({ min: 0, max: 6 }),
        flags: fc.record({ required: fc.boolean(), sensitive: fc.boolean() }),
      })
      .map(({ key, label: name, lengths, pattern, decimals, flags, ...rest }): FieldDefinition => {
        const settings = emptySettings(type);
        return {
          ...settings,
          ...flags,
          key,
          type,
          label: name,
          options: rest.options,
          minimum: bounds === 'rating' ? null : rest.bounds[0],
          maximum: rest.bounds[1],
          minimumLength: pattern ? null : lengths[0],
          maximumLength: pattern ? settings.maximumLength : lengths[1],
          decimals: settings.decimals === null ? null : decimals,
          pattern: pattern?.pattern ?? null,
          patternExample: pattern?.texts[0] ?? null,
          currency: type === 'money' ? 'EUR' : null,
        };
      });
  });
}

/** Any value of the field in its stored form; fields that could hold none are not generated. */
export function validValues(field: FieldDefinition): fc.Arbitrary<CustomValue> {
  const offered = field.options.filter((option) => !option.retired).map(({ key }) => key);
  const [least, most] = [field.minimum, field.maximum];
  switch (field.type) {
    case 'text':
    case 'longText': {
      const known = PATTERNS.find(({ pattern }) => pattern === field.pattern);
      if (known) return fc.constantFrom(...known.texts);
      return cleanTexts(field.minimumLength ?? 1, Math.min(field.maximumLength ?? 5_000, 60));
    }
    case 'number':
    case 'percent':
    case 'money':
    case 'rating': {
      const scale =
        10 ** (field.type === 'number' || field.type === 'percent' ? (field.decimals ?? 2) : 0);
      const from = field.type === 'rating' ? 1 : Number(least ?? -1_000_000);
      return fc
        .integer({ min: from, max: Number(most ?? 1_000_000) })
        .chain((whole) =>
          whole === Number(most ?? 1_000_000)
            ? fc.constant(whole)
            : fc.integer({ min: 0, max: scale - 1 }).map((part) => (whole * scale + part) / scale),
        )
        .map((value) => (value === 0 ? 0 : value));
    }
    case 'date':
      return days(String(least ?? DAYS.min), String(most ?? DAYS.max));
    case 'dateTime':
      // From 14:00 to 21:59 in UTC it is the same day from San Francisco to Paris.
      return fc
        .tuple(
          days(String(least ?? DAYS.min), String(most ?? DAYS.max)),
          fc.integer({ min: 14 * 3_600_000, max: 22 * 3_600_000 - 1 }),
        )
        .map(([day, time]) => new Date(Date.parse(`${day}T00:00:00Z`) + time).toISOString());
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...offered);
    case 'multiChoice':
      return fc.subarray(offered, { minLength: 1 });
    case 'email':
      return fc.stringMatching(/^[a-z]{1,9}(\.[a-z0-9]{1,5})?@[a-z]{2,8}\.(fr|com)$/);
    case 'phone':
      return fc.integer({ min: 0, max: 99_999_999 }).map((digits) => {
        return `+336${String(digits).padStart(8, '0')}`;
      });
    case 'url':
      return fc.stringMatching(
        /^https?:\/\/[a-z]{2,9}\.(fr|com)\/([a-z]{1,9}(\?q=[a-z0-9]{1,9})?)?$/,
      );
    case 'clientLink':
      return fc.stringMatching(/^[A-Za-z0-9]{20}$/);
    case 'address':
      return fc
        .record({
          line1: cleanTexts(1, 40),
          line2: fc.option(cleanTexts(1, 40)),
          postalCode: fc.stringMatching(/^\d{5}$/),
          city: cleanTexts(1, 40),
          country: fc.constantFrom('FR', 'DE', null),
        })
        .map((address) => address);
  }
}

/** Any JSON, with what values are made of among it. */
export function anyJson(): fc.Arbitrary<CustomValue | null> {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
    fc.integer({ min: -20, max: 20 }),
    fc.date().map(String),
    fc.webUrl(),
    fc.emailAddress(),
    fc.stringMatching(/^0?\d{8,12}$/),
    fc.array(fc.stringMatching(/^o\d$/)),
    fc.record(
      { line1: fc.jsonValue(), postalCode: fc.string(), city: fc.string(), country: fc.string() },
      { requiredKeys: [] },
    ),
  );
  return values as fc.Arbitrary<CustomValue | null>;
}

const none = fc.constant([null, null] as [number | null, number | null]);

function nullable(min: number, max: number): fc.Arbitrary<number | null> {
  return fc.option(fc.integer({ min, max }));
}

function boundsOf(type: CustomFieldType) {
  switch (FIELD_TYPE_TRAITS[type].bounds) {
    case 'number':
      return fc.tuple(nullable(-1_000, 0), nullable(1, 100_000));
    case 'rating':
      return fc.tuple(fc.constant(null), nullable(2, 10));
    case 'date':
      return fc.tuple(
        fc.option(days('1950-01-01', '1999-12-31')),
        fc.option(days('2000-01-01', '2050-12-31')),
      );
    default:
      return none;
  }
}

function days(from: string, to: string): fc.Arbitrary<string> {
  const day = 86_400_000;
  return fc
    .integer({ min: Date.parse(from) / day, max: Date.parse(to) / day })
    .map((count) => new Date(count * day).toISOString().slice(0, 10));
}

/** Options with distinct keys and names, the first of which is not retired. */
function optionLists(): fc.Arbitrary<FieldOption[]> {
  return fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }).map((flags) =>
    flags.map((flag, at) => ({
      key: `o${at}`,
      label: { fr: `Choix ${at}`, en: at % 2 === 0 ? `Option ${at}` : '' },
      color: 'gray' as const,
      retired: flag && at > 0,
    })),
  );
}

/** Texts of any letters and signs that cleaning leaves as they are. */
function cleanTexts(minimum: number, maximum: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', minLength: minimum, maxLength: maximum })
    .map((text) => cleanLine(text).slice(0, maximum).trim().toWellFormed())
    .filter((text) => text.length >= Math.max(1, minimum) && cleanLine(text) === text);
}
