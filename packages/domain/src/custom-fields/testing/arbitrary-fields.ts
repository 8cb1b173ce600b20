import {
  type CustomFieldType,
  FIELD_TYPES,
  type FieldOption,
} from '@clientele/contracts/custom-fields/custom-field';
// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { emptySettings, FIELD_TYPE_TRAITS, type FieldDefinition } from '../field-types.ts';
import { cleanTexts, days, PATTERNS } from './arbitrary-parts.ts';

/** With two, no and three digits after the point: a field keeps its currency when the rest moves on. */
export const CURRENCIES = ['EUR', 'JPY', 'KWD'] as const;

/** Any definition that may be stored: every type, with bounds, lengths, patterns and options. */
export function fieldDefinitions(
  types: readonly CustomFieldType[] = FIELD_TYPES,
): fc.Arbitrary<FieldDefinition> {
  return fc.constantFrom(...types).chain((type) => {
    const { bounds, options, length } = FIELD_TYPE_TRAITS[type];
    return fc
      .record({
        key: KEY,
        label: LABEL,
        options: options ? optionLists() : fc.constant<FieldOption[]>([]),
        bounds: boundsOf(type),
        lengths: length ? fc.tuple(fc.integer({ min: 0, max: 3 }), nullable(20, 5_000)) : none,
        pattern: type === 'text' ? fc.option(fc.constantFrom(...PATTERNS)) : fc.constant(null),
        decimals: fc.integer({ min: 0, max: 6 }),
        currency: fc.constantFrom(...CURRENCIES),
        flags: fc.record({ required: fc.boolean(), sensitive: fc.boolean() }),
      })
      .map(
        ({
          key,
          label: name,
          lengths,
          pattern,
          decimals,
          currency,
          flags,
          ...rest
        }): FieldDefinition => {
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
            currency: type === 'money' ? currency : null,
          };
        },
      );
  });
}

const KEY = fc.stringMatching(/^f[a-z0-9]{1,8}(_[a-z0-9]{1,5})?$/);
const LABEL = fc.record({ fr: cleanTexts(1, 30), en: cleanTexts(1, 30) });
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
