// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { addDays } from '../../time/calendar.ts';
import type { DayAmount } from '../field-values.ts';
import type { FieldDescription, FieldType } from '../operators.ts';

/** One field of every type. */
export const FIELD_OF_EACH_TYPE: readonly FieldDescription[] = [
  { key: 'name', type: 'text' },
  { key: 'status', type: 'choice', options: ['lead', 'active'] },
  { key: 'country', type: 'reference' },
  { key: 'tags', type: 'list' },
  { key: 'birthDate', type: 'date' },
  { key: 'createdAt', type: 'moment' },
  { key: 'points', type: 'number' },
  { key: 'visits', type: 'count' },
  { key: 'member', type: 'boolean' },
];
export const FIELDS_BY_KEY = new Map(FIELD_OF_EACH_TYPE.map((field) => [field.key, field]));
/** Ahead of universal time all year round. */
export const TIME_ZONE = 'Europe/Paris';

/** Words with their folded forms, written out rather than computed. */
export const WORDS = [
  { word: 'Élodie Martin', folded: 'elodie martin' },
  { word: 'ELODIE', folded: 'elodie' },
  { word: 'die mar', folded: 'die mar' },
  { word: 'Jean-Philippe', folded: 'jean philippe' },
  { word: 'Œuvre', folded: 'oeuvre' },
  { word: '+', folded: '+' },
  { word: 'e', folded: 'e' },
] as const;

/** Dates used as today: ends of months and leap days, where calendars are difficult, and others. */
export const TODAYS: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('2028-02-28', '2028-02-29', '2028-03-01', '2027-02-28', '2027-03-01'),
  fc.constantFrom('2026-01-31', '2026-03-31', '2026-12-31', '2027-01-01'),
  fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2025-06-01', days)),
);

const lately = fc.oneof(
  TODAYS,
  fc.integer({ min: -500, max: 900 }).map((days) => addDays('2027-01-01', days)),
);

/** Days near those, ends of months, and days of birth. */
export const DAYS_AROUND: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: lately },
  fc.integer({ min: 0, max: 22_000 }).map((days) => addDays('1968-01-01', days)),
  fc.constantFrom('1984-02-29', '2000-02-29', '2024-02-29', '1990-02-28', '1990-03-01'),
);

const words = fc.constantFrom(...WORDS.map(({ word }) => word));
const dayAmounts: fc.Arbitrary<DayAmount[]> = fc.uniqueArray(
  fc.record({ day: DAYS_AROUND, amount: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 5, selector: ({ day }) => day },
);
const VALUES: Readonly<Record<FieldType, fc.Arbitrary<unknown>>> = {
  text: words,
  choice: words,
  reference: words,
  list: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  date: DAYS_AROUND,
  moment: fc
    .tuple(lately, fc.constantFrom('T10:00:00Z', 'T22:59:59Z', 'T23:30:00Z'))
    .map((parts) => new Date(parts.join(''))),
  number: fc.integer({ min: -1, max: 6 }),
  count: dayAmounts,
  boolean: fc.boolean(),
};
const NOTHING: readonly unknown[] = [null, undefined];
const EMPTIES: Readonly<Record<FieldType, readonly unknown[]>> = {
  text: [...NOTHING, ''],
  choice: [...NOTHING, ''],
  reference: [...NOTHING, ''],
  list: [...NOTHING, []],
  date: [...NOTHING, ''],
  moment: NOTHING,
  number: NOTHING,
  count: [...NOTHING, []],
  boolean: NOTHING,
};

/** Values by field. Empty is `null`, a missing value, or an empty text or list. */
export type ArbitraryRecord = Partial<Record<string, unknown>>;

export const records: fc.Arbitrary<ArbitraryRecord> = recordsOf(FIELD_OF_EACH_TYPE);

export function recordsOf(fields: readonly FieldDescription[]): fc.Arbitrary<ArbitraryRecord> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.key, valuesOf(field)])));
}

function valuesOf({ type, options }: FieldDescription): fc.Arbitrary<unknown> {
  const value = options ? fc.constantFrom(...options) : VALUES[type];
  return fc.oneof(
    { weight: 5, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(...EMPTIES[type]) },
  );
}
