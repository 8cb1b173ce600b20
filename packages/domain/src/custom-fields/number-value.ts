import type { FieldDefinition } from './field-types.ts';
import { RATING_MAXIMUM_DEFAULT } from './field-types.ts';
import { accept, refuse, type ValueResult } from './value-result.ts';

/** Beyond this, integers are not exact in floating point. */
const NUMBER_MAXIMUM = Number.MAX_SAFE_INTEGER;

/** A number within its bounds, with no more decimals than the field has; nothing is rounded. */
export function normalizeNumber(field: FieldDefinition, value: number): ValueResult {
  if (!Number.isFinite(value)) return refuse('value.wrong_type');
  const decimals = decimalsOf(field);
  const { minimum, maximum } = boundsOf(field);
  const worded = (bound: number) => (field.type === 'money' ? majorUnits(bound, field) : bound);
  if (value < minimum) return refuse('number.too_small', { minimum: worded(minimum) });
  if (value > maximum) return refuse('number.too_big', { maximum: worded(maximum) });
  if (decimals !== null && roundTo(value, decimals) !== value) {
    return refuse('number.too_many_decimals', { maximum: decimals });
  }
  // Firestore distinguishes -0 from 0, people do not.
  return accept(value === 0 ? 0 : value);
}

export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Decimal digits of a currency: 2 for EUR, 0 for JPY. */
export function currencyDecimals(currency: string | null): number {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return 2;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** An amount in major units: 1250 cents are 12.5. */
export function majorUnits(amount: number, field: Pick<FieldDefinition, 'currency'>): number {
  const decimals = currencyDecimals(field.currency);
  return roundTo(amount / 10 ** decimals, decimals);
}

function decimalsOf(field: FieldDefinition): number | null {
  return field.type === 'money' || field.type === 'rating' ? 0 : field.decimals;
}

function boundsOf(field: FieldDefinition): { minimum: number; maximum: number } {
  if (field.type === 'rating') {
    return { minimum: 1, maximum: numberOr(field.maximum, RATING_MAXIMUM_DEFAULT) };
  }
  return {
    minimum: numberOr(field.minimum, -NUMBER_MAXIMUM),
    maximum: numberOr(field.maximum, NUMBER_MAXIMUM),
  };
}

function numberOr(bound: number | string | null, otherwise: number): number {
  return typeof bound === 'number' ? bound : otherwise;
}
