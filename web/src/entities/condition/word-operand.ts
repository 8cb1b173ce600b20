import { calendarDateSchema, type InterfaceLanguage } from '@clientele/contracts/primitives';
import { formatDate, formatDecimal } from '../../lib/format.ts';
import type { FilterField } from './filter-field.ts';

interface OperandWords {
  language: InterfaceLanguage;
  answer: (yes: boolean) => string;
  /** Text for a choice that no longer exists. */
  unknown: string;
}

/** Words one value that a condition compares with. */
export function wordOperand(field: FilterField, value: unknown, words: OperandWords): string {
  const choice = field.choices?.find((candidate) => candidate.value === String(value));
  if (choice) return choice.label;
  if (field.options && field.choices) return value === '' ? '' : words.unknown;
  if (typeof value === 'boolean') return words.answer(value);
  if (typeof value === 'number') return wordNumber(field, value, words.language);
  const text = String(value ?? '');
  const isDay = field.type === 'date' || field.type === 'moment';
  return isDay && calendarDateSchema.safeParse(text).success
    ? formatDate(text, words.language)
    : text;
}

function wordNumber(field: FilterField, value: number, language: InterfaceLanguage): string {
  const { unit, factor } = field.number ?? { unit: '', factor: 1 };
  const text = formatDecimal(value / factor, language);
  return unit ? `${text}\u00a0${unit}` : text;
}
