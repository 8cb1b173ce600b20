import type { Address } from '@clientele/contracts/address';
import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { idSchema } from '@clientele/contracts/primitives';
import { ADDRESS_PARTS } from '../contact/address.ts';
import { foldText } from '../text/fold.ts';
import { isEmptyAddress, normalizeAddressValue } from './address-value.ts';
import { normalizeChoice, normalizeChoices } from './choice-value.ts';
import { normalizeDate, normalizeMoment } from './date-value.ts';
import { FIELD_TYPE_TRAITS, type FieldDefinition, type ValueContext } from './field-types.ts';
import { normalizeNumber } from './number-value.ts';
import {
  cleanLine,
  normalizeEmail,
  normalizeLongText,
  normalizePhone,
  normalizeText,
  normalizeUrl,
} from './text-value.ts';
import { accept, refuse, type ValueResult } from './value-result.ts';

/** Most characters of a text that are compared, sorted and indexed; longer texts are cut. */
export const COMPARABLE_LENGTH_MAXIMUM = 100;

/**
 * Whether a value is empty: nothing, blank text, an empty list, or an address without any part.
 * `false` and 0 are not.
 */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return cleanLine(value) === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && isEmptyAddress(value);
}

/**
 * Brings a value to its stored form, or returns issues at paths relative to the value (`''`,
 * `postalCode`). Accepts any JSON without throwing. A retired option is accepted only when
 * `current` has it. A stored value is returned unchanged.
 */
export function normalizeCustomValue(
  field: FieldDefinition,
  input: CustomValue | null,
  context: ValueContext,
  current?: CustomValue | null,
): ValueResult {
  if (isEmptyValue(input) || input === null) return accept(null);
  if (typeof input === 'string') return normalizeTyped(field, input, context, current);
  if (typeof input === 'number') {
    return FIELD_TYPE_TRAITS[field.type].filterType === 'number'
      ? normalizeNumber(field, input)
      : refuse('value.wrong_type');
  }
  if (typeof input === 'boolean') {
    return field.type === 'boolean' ? accept(input) : refuse('value.wrong_type');
  }
  if (Array.isArray(input)) {
    return field.type === 'multiChoice' && input.every((key) => typeof key === 'string')
      ? normalizeChoices(field, input, current)
      : refuse('value.wrong_type');
  }
  return field.type === 'address' && typeof input === 'object'
    ? normalizeAddressValue(input, context)
    : refuse('value.wrong_type');
}

function normalizeTyped(
  field: FieldDefinition,
  text: string,
  context: ValueContext,
  current: CustomValue | null | undefined,
): ValueResult {
  switch (field.type) {
    case 'text':
      return normalizeText(field, text);
    case 'longText':
      return normalizeLongText(field, text);
    case 'email':
      return normalizeEmail(text);
    case 'phone':
      return normalizePhone(text, context);
    case 'url':
      return normalizeUrl(text);
    case 'date':
      return normalizeDate(field, text);
    case 'dateTime':
      return normalizeMoment(field, text, context);
    case 'choice':
      return normalizeChoice(field, text, current);
    case 'clientLink':
      return idSchema.safeParse(text).success
        ? accept(text)
        : refuse('custom_field.client_unknown');
    case 'number':
    case 'money':
    case 'percent':
    case 'rating':
      return refuse('number.invalid');
    default:
      return refuse('value.wrong_type');
  }
}

/**
 * The form that filters compare and indexes hold: texts folded and cut (a cut text ends in `…`,
 * which no folded text contains), lists as they are, null when empty.
 */
export function comparableValue(
  type: CustomFieldType,
  value: CustomValue | null,
): string | number | boolean | string[] | null {
  if (isEmptyValue(value) || value === null) return null;
  if (typeof value === 'object' && !Array.isArray(value)) return comparableText(valueText(value));
  return typeof value === 'string' && FIELD_TYPE_TRAITS[type].filterType === 'text'
    ? comparableText(value)
    : value;
}

/** A text in the form in which filters compare it. */
export function comparableText(text: string): string {
  const folded = foldText(text) || text;
  if (folded.length <= COMPARABLE_LENGTH_MAXIMUM) return folded;
  // Cutting must not leave half of a surrogate pair, which a database could not store.
  const cut = folded.slice(0, COMPARABLE_LENGTH_MAXIMUM).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}

/** An address in one line, as filters and exports read it: "12 rue X 75011 Paris FR". */
export function valueText(value: Partial<Address>): string {
  return ADDRESS_PARTS.map((part) => value[part] ?? '')
    .filter((part) => part !== '')
    .join(' ');
}
