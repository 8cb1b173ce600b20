import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { currencyDecimals } from '@clientele/domain/custom-fields/number-value';
import { currencySymbol } from '../../lib/format.ts';
import type { FilterField } from './filter-field.ts';

/** Operators of a field that links to a client: only those that compare with one client. */
const LINK_OPERATORS = ['equals', 'notEquals', 'isEmpty', 'isNotEmpty'] as const;

/**
 * A custom field as conditions offer it: with its name, its options and the unit of its numbers.
 */
export function customFilterField(
  field: MemberField,
  description: FieldDescription,
  language: InterfaceLanguage,
): FilterField {
  const { type, options } = field;
  const choices = options.map(({ key, label }) => ({
    value: key,
    label: localized(label, language),
  }));
  return {
    ...description,
    label: localized(field.label, language),
    ...(choices.length > 0 && { choices }),
    ...(type === 'money' && moneyUnit(field.currency ?? 'EUR', language)),
    ...(type === 'percent' && { number: { unit: '%', factor: 1, decimals: field.decimals ?? 2 } }),
    ...(type === 'rating' && { number: { unit: '★', factor: 1, decimals: 0 } }),
    ...(type === 'number' && { number: { unit: '', factor: 1, decimals: field.decimals ?? 6 } }),
    ...(type === 'clientLink' && { operators: description.operators ?? LINK_OPERATORS }),
  };
}

/** Amounts are compared in minor units (cents) but typed in the main unit. */
export function moneyUnit(
  currency: string,
  language: InterfaceLanguage,
): Pick<FilterField, 'number'> {
  const decimals = currencyDecimals(currency);
  return {
    number: { unit: currencySymbol(currency, language), factor: 10 ** decimals, decimals },
  };
}
