import type {
  CustomFieldType,
  FieldSettings,
  LocalizedText,
  MemberField,
} from '@clientele/contracts/custom-fields/custom-field';
import { LONG_TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { FieldDescription, FieldType } from '../conditions/operators.ts';

/** The definition of a field, the same for every member. */
export type FieldDefinition = Omit<MemberField, 'access' | 'ready'>;

/** What reading and checking values depends on. */
export interface ValueContext {
  /** Country of the organisation, ISO 3166: phones and postal codes are read in it. */
  country: string;
  /** Calendar date of the organisation, `YYYY-MM-DD`. */
  today: string;
  /** Time zone of the organisation, IANA name. */
  timeZone: string;
}

/** What a type of field can do, and which settings it has. */
export interface FieldTypeTraits {
  /** How conditions compare its values. */
  filterType: FieldType;
  sortable: boolean;
  /** Whether lists can show it as a column. */
  column: boolean;
  unique: boolean;
  defaultable: boolean;
  options: boolean;
  /**
   * The meaning of `minimum` and `maximum`: numbers, calendar dates, or only a maximum number of
   * stars.
   */
  bounds: 'number' | 'date' | 'rating' | null;
  length: boolean;
  pattern: boolean;
  decimals: boolean;
}

/** Stars of a rating field that sets no maximum. */
export const RATING_MAXIMUM_DEFAULT = 5;
const TEXT_LENGTH_DEFAULT = 200;
const DECIMALS_DEFAULT = 2;

const plain: FieldTypeTraits = {
  filterType: 'text',
  sortable: true,
  column: true,
  unique: false,
  defaultable: true,
  options: false,
  bounds: null,
  length: false,
  pattern: false,
  decimals: false,
};
const numeric: FieldTypeTraits = { ...plain, filterType: 'number', bounds: 'number' };
const tooBigForLists = { sortable: false, column: false } as const;

/** The traits of every field type. */
export const FIELD_TYPE_TRAITS: Readonly<Record<CustomFieldType, FieldTypeTraits>> = {
  text: { ...plain, unique: true, length: true, pattern: true },
  longText: { ...plain, ...tooBigForLists, length: true },
  number: { ...numeric, unique: true, decimals: true },
  money: numeric,
  percent: { ...numeric, decimals: true },
  date: { ...plain, filterType: 'date', bounds: 'date' },
  dateTime: { ...plain, filterType: 'moment', bounds: 'date' },
  boolean: { ...plain, filterType: 'boolean' },
  choice: { ...plain, filterType: 'choice', options: true },
  multiChoice: { ...plain, filterType: 'list', sortable: false, options: true },
  email: { ...plain, unique: true },
  phone: { ...plain, unique: true },
  url: { ...plain, unique: true },
  address: { ...plain, ...tooBigForLists, defaultable: false },
  clientLink: { ...plain, ...tooBigForLists, filterType: 'reference', defaultable: false },
  rating: { ...numeric, bounds: 'rating' },
};

const PREFIX = 'custom.';

/** The path of a custom value in a client: `custom.allergies`. */
export function customPath<Key extends string>(key: Key): `custom.${Key}` {
  return `${PREFIX}${key}`;
}

/** The field key in a path such as `custom.allergies`; null for any other path. */
export function customKeyOf(path: string): string | null {
  return path.startsWith(PREFIX) && path.length > PREFIX.length ? path.slice(PREFIX.length) : null;
}

/** The text in the language, or in the other one where that is empty. */
export function localized(text: LocalizedText, language: InterfaceLanguage): string {
  return text[language] || text[language === 'fr' ? 'en' : 'fr'];
}

/** The settings of a new field of the type. */
export function emptySettings(type: CustomFieldType): FieldSettings {
  const traits = FIELD_TYPE_TRAITS[type];
  const maximumLength = type === 'longText' ? LONG_TEXT_LENGTH_MAXIMUM : TEXT_LENGTH_DEFAULT;
  return {
    label: { fr: '', en: '' },
    help: { fr: '', en: '' },
    options: [],
    required: false,
    unique: false,
    sensitive: false,
    minimum: null,
    maximum: type === 'rating' ? RATING_MAXIMUM_DEFAULT : null,
    minimumLength: null,
    maximumLength: traits.length ? maximumLength : null,
    decimals: traits.decimals ? DECIMALS_DEFAULT : null,
    pattern: null,
    patternExample: null,
    defaultValue: null,
    visibleWhen: null,
    requiredWhen: null,
  };
}

/**
 * The field as conditions see it. Retired options are included, since clients may still have them.
 */
export function describeField(field: FieldDefinition): FieldDescription {
  const traits = FIELD_TYPE_TRAITS[field.type];
  return {
    key: customPath(field.key),
    type: traits.filterType,
    ...(traits.options ? { options: field.options.map((option) => option.key) } : {}),
  };
}
