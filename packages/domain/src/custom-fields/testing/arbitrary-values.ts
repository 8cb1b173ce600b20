import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import type { FieldDefinition } from '../field-types.ts';
import { cleanTexts, days, PATTERNS } from './arbitrary-parts.ts';

const DAYS = { min: '1900-01-01', max: '2100-12-31' };

const EMAIL = fc.stringMatching(/^[a-z]{1,9}(\.[a-z0-9]{1,5})?@[a-z]{2,8}\.(fr|com)$/);
const LINK = fc.stringMatching(/^[A-Za-z0-9]{20}$/);
const URLS = fc.stringMatching(
  /^https?:\/\/[a-z]{2,9}\.(fr|com)\/([a-z]{1,9}(\?q=[a-z0-9]{1,9})?)?$/,
);
const ADDRESS = fc.record({
  line1: cleanTexts(1, 40),
  line2: fc.option(cleanTexts(1, 40)),
  postalCode: fc.stringMatching(/^\d{5}$/),
  city: cleanTexts(1, 40),
  country: fc.constantFrom('FR', 'DE', null),
});

/** Any value of the field in its stored form; fields that could hold none are not generated. */
export function validValues(field: FieldDefinition): fc.Arbitrary<CustomValue> {
  const offered = field.options.filter((option) => !option.retired).map(({ key }) => key);
  const [least, most] = [field.minimum, field.maximum];
  switch (field.type) {
    case 'text':
    case 'longText': {
      const example = PATTERNS.find(({ pattern }) => pattern === field.pattern);
      if (example) return fc.constantFrom(...example.texts);
      return cleanTexts(field.minimumLength ?? 1, Math.min(field.maximumLength ?? 5_000, 60));
    }
    case 'number':
    case 'percent':
      return numbers(Number(least ?? -1_000_000), Number(most ?? 1_000_000), field.decimals ?? 2);
    case 'money':
      return numbers(Number(least ?? -1_000_000), Number(most ?? 1_000_000), 0);
    case 'rating':
      return numbers(1, Number(most ?? 5), 0);
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
      return EMAIL;
    case 'phone':
      return fc.integer({ min: 0, max: 99_999_999 }).map((digits) => {
        return `+336${String(digits).padStart(8, '0')}`;
      });
    case 'url':
      return URLS;
    case 'clientLink':
      return LINK;
    case 'address':
      return ADDRESS;
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

/** Numbers with at most so many decimals; never -0, which is stored as 0. */
function numbers(least: number, most: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals;
  return fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: scale - 1 }))
    .map(([whole, part]) => (whole === most ? whole : (whole * scale + part) / scale))
    .map((value) => (value === 0 ? 0 : value));
}
