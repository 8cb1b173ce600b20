import { RATING_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { isCalendarDate } from '../time/calendar.ts';
import { FIELD_TYPE_TRAITS, type FieldDefinition } from './field-types.ts';

/** Issues of `minimum` and `maximum`: their kind, or their order. */
export function checkBounds(field: FieldDefinition): FieldIssue[] {
  const { minimum, maximum } = field;
  const { bounds } = FIELD_TYPE_TRAITS[field.type];
  if (bounds === null) return [];
  if (bounds === 'rating') return checkStars(maximum);
  const issues = [
    ...boundIssue('minimum', minimum, field, bounds),
    ...boundIssue('maximum', maximum, field, bounds),
  ];
  if (issues.length > 0 || minimum === null || maximum === null) return issues;
  return minimum > maximum ? [{ path: 'minimum', code: 'custom_field.bounds_reversed' }] : [];
}

/** The issue of a minimum length above the maximum. */
export function checkLengths({ minimumLength, maximumLength }: FieldDefinition): FieldIssue[] {
  return (minimumLength ?? 0) > (maximumLength ?? Number.POSITIVE_INFINITY)
    ? [{ path: 'minimumLength', code: 'custom_field.bounds_reversed' }]
    : [];
}

function checkStars(maximum: number | string | null): FieldIssue[] {
  if (maximum === null) return [];
  if (!Number.isInteger(maximum)) return [{ path: 'maximum', code: 'value.wrong_type' }];
  if (Number(maximum) < 1) {
    return [{ path: 'maximum', code: 'number.too_small', values: { minimum: 1 } }];
  }
  return Number(maximum) > RATING_MAXIMUM
    ? [{ path: 'maximum', code: 'number.too_big', values: { maximum: RATING_MAXIMUM } }]
    : [];
}

function boundIssue(
  path: string,
  bound: number | string | null,
  field: FieldDefinition,
  kind: 'number' | 'date',
): FieldIssue[] {
  if (bound === null) return [];
  if (kind === 'date') {
    if (typeof bound !== 'string') return [{ path, code: 'value.wrong_type' }];
    return isCalendarDate(bound) ? [] : [{ path, code: 'date.invalid' }];
  }
  const isSuited = field.type === 'money' ? Number.isSafeInteger(bound) : Number.isFinite(bound);
  return isSuited ? [] : [{ path, code: 'value.wrong_type' }];
}
