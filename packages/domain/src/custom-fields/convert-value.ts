import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { formatPhone } from '../contact/phone.ts';
import { calendarDateOf } from '../time/calendar.ts';
import { momentAt, wallTimeOf } from '../time/zoned-time.ts';
import {
  chosenKeys,
  matchOption,
  matchOptions,
  optionName,
  yesOrNoOption,
} from './convert-options.ts';
import { isEmptyValue, normalizeCustomValue } from './custom-value.ts';
import type { FieldDefinition, ValueContext } from './field-types.ts';
import { currencyDecimals, majorUnits } from './number-value.ts';
import { readBoolean, readDate, readMoment, readNumber } from './read-text.ts';

export type Converted = { ok: true; value: CustomValue | null } | { ok: false };

const TEXTS: readonly CustomFieldType[] = ['text', 'longText'];
const NUMBERS: readonly CustomFieldType[] = ['number', 'money', 'percent', 'rating'];
const DATES: readonly CustomFieldType[] = ['date', 'dateTime'];
const CHOICES: readonly CustomFieldType[] = ['choice', 'multiChoice'];
/** Types that convert to no other: they have no text, or none that could be read back. */
const ALONE: readonly CustomFieldType[] = ['address', 'clientLink'];

/** Whether values of a type can have a meaning in another. Each value may still fail to convert. */
export function isConvertible(from: CustomFieldType, to: CustomFieldType): boolean {
  if (from === to || ALONE.includes(from) || ALONE.includes(to)) return false;
  if (TEXTS.includes(from) || TEXTS.includes(to)) return true;
  const isWithin = (family: readonly CustomFieldType[]) =>
    family.includes(from) && family.includes(to);
  return [NUMBERS, DATES, CHOICES].some(isWithin) || isYesOrNo(from, to) || isYesOrNo(to, from);
}

/**
 * A stored value converted for the changed field, always one that the field accepts. Not ok when it
 * has no meaning there, or would lose something: decimals, a second choice, the end of a text.
 */
export function convertValue(
  from: FieldDefinition,
  to: FieldDefinition,
  value: CustomValue,
  context: ValueContext,
): Converted {
  if (isEmptyValue(value)) return { ok: true, value: null };
  if (from.type !== to.type && !isConvertible(from.type, to.type)) return { ok: false };
  // Within a type, only another currency or other options change the meaning of a stored value.
  const isSame = from.type === to.type && ![...NUMBERS, ...CHOICES].includes(from.type);
  const converted = isSame ? value : convert(from, to, value, context);
  if (converted === null) return { ok: false };
  // A retired option stays for clients that have it.
  const current = CHOICES.includes(from.type) ? converted : null;
  const result = normalizeCustomValue(to, converted, context, current);
  return result.ok ? result : { ok: false };
}

function convert(
  from: FieldDefinition,
  to: FieldDefinition,
  value: CustomValue,
  context: ValueContext,
): CustomValue | null {
  if (TEXTS.includes(to.type)) return textOf(from, value, context);
  if (typeof value === 'boolean') return yesOrNoOption(to, value);
  if (typeof value === 'number') return unitsOf(to, amountOf(from, value));
  if (CHOICES.includes(to.type) && CHOICES.includes(from.type)) return chosenKeys(from, to, value);
  if (!DATES.includes(from.type)) return readAs(to, textOf(from, value, context), context);
  const { timeZone } = context;
  return to.type === 'date'
    ? calendarDateOf(new Date(String(value)), timeZone)
    : momentAt(String(value), '00:00', timeZone).toISOString();
}

/** A value as text: options by their French names, times in the time zone. */
function textOf(from: FieldDefinition, value: CustomValue, context: ValueContext): string {
  if (Array.isArray(value)) return value.map((key) => optionName(from, key)).join(', ');
  switch (from.type) {
    case 'money':
      return `${amountOf(from, Number(value))} ${from.currency ?? ''}`;
    case 'percent':
      return `${value} %`;
    case 'boolean':
      return value === true ? 'oui' : 'non';
    case 'choice':
      return optionName(from, String(value));
    case 'phone':
      return formatPhone(String(value), context.country);
    case 'dateTime':
      return wallTimeOf(new Date(String(value)), context.timeZone);
    default:
      return String(value);
  }
}

/** The value of the type that a text means; null when it means none. */
function readAs(to: FieldDefinition, text: string, context: ValueContext): CustomValue | null {
  switch (to.type) {
    case 'number':
    case 'money':
    case 'percent':
    case 'rating': {
      const number = readNumber(text);
      return number === null ? null : unitsOf(to, number);
    }
    case 'boolean':
      return readBoolean(text);
    case 'date':
      return readDate(text);
    case 'dateTime':
      return readMoment(text, context.timeZone);
    case 'choice':
      return matchOption(to, text);
    case 'multiChoice':
      return matchOptions(to, text);
    default:
      return text;
  }
}

function amountOf(field: FieldDefinition, value: number): number {
  return field.type === 'money' ? majorUnits(value, field) : value;
}

/**
 * An amount in the field's minor units: 12.5 becomes 1250 cents. A fraction of a cent stays, and is
 * refused later.
 */
function unitsOf(field: FieldDefinition, amount: number): number {
  if (field.type !== 'money') return amount;
  return Number((amount * 10 ** currencyDecimals(field.currency)).toFixed(6));
}

function isYesOrNo(from: CustomFieldType, to: CustomFieldType): boolean {
  return from === 'boolean' && to === 'choice';
}
