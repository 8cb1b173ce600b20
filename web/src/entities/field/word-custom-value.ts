import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { localized, RATING_MAXIMUM_DEFAULT } from '@clientele/domain/custom-fields/field-types';
import {
  formatDate,
  formatDecimal,
  formatMoment,
  formatMoney,
  formatPercent,
  nameOf,
} from '../../lib/format.ts';
import type { Words } from './word-value.ts';

export interface CustomWords extends Words {
  timeZone: string;
  currency: string;
  answer: (yes: boolean) => string;
}

/**
 * Words a value of a custom field; null when there is none. The field may have had another type
 * when the value was recorded: a value that does not fit the type is worded as it is.
 */
export function wordCustomValue(
  field: MemberField,
  value: unknown,
  words: CustomWords,
): string | null {
  const { language } = words;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return words.answer(value);
  if (typeof value === 'number') return wordNumber(field, value, words);
  if (Array.isArray(value)) {
    return value.map((key) => optionName(field, String(key), words)).join(', ') || null;
  }
  if (typeof value === 'object') {
    const { line1, line2, postalCode, city, country } = value as Record<string, string | null>;
    const cityLine = [postalCode, city].filter(Boolean).join(' ');
    const countryName = country ? nameOf('region', country, language) : null;
    return [line1, line2, cityLine, countryName].filter(Boolean).join(', ') || null;
  }
  const text = String(value);
  switch (field.type) {
    case 'choice':
      return optionName(field, text, words);
    case 'date':
      return isDay(text) ? formatDate(text, language) : text;
    case 'dateTime':
      return Number.isNaN(Date.parse(text)) ? text : formatMoment(text, language, words.timeZone);
    case 'phone':
      return words.phone(text);
    default:
      return text;
  }
}

function wordNumber(field: MemberField, value: number, words: CustomWords): string {
  switch (field.type) {
    case 'money':
      return formatMoney(value, field.currency ?? words.currency, words.language);
    case 'percent':
      return formatPercent(value, words.language);
    case 'rating':
      return `${value}/${field.maximum ?? RATING_MAXIMUM_DEFAULT}`;
    default:
      return formatDecimal(value, words.language, field.decimals);
  }
}

function optionName(field: MemberField, key: string, { language }: CustomWords): string {
  const option = field.options.find((candidate) => candidate.key === key);
  return option ? localized(option.label, language) : key;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
