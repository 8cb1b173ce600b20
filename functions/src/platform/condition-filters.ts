import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { spanOf } from '@clientele/domain/conditions/semantics';
import type { Comparable, ValueSpan } from '@clientele/domain/conditions/value-span';
import { addDays } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import { prefixFilters, type QueryFilter } from './query-spec.ts';

/**
 * Most values of one `in` filter: well within the 30 disjunctions that Firestore allows in a query.
 */
const IN_VALUES_MAXIMUM = 10;

/** How a field that conditions ask about is stored, so that Firestore's indexes can serve it. */
export interface IndexedField {
  /** Stored path that the declared or automatic indexes cover. */
  path: string;
  /**
   * The form of the stored value. `code` and `comparable` are as in conditions (`comparable` also
   * serves ranges); `folded` is folded text; `moment` is a time where conditions speak of days;
   * `presence` only tells whether there is a value. An `idList` is never null.
   */
  stored:
    | 'code'
    | 'comparable'
    | 'folded'
    | 'moment'
    | 'presence'
    | 'codeList'
    | 'foldedList'
    | 'idList';
  /** Most characters of an operand: the index cannot tell longer ones apart. */
  longest?: number;
}

/** What the meaning of conditions depends on: the fields, today's date and the time zone. */
export interface FilterContext {
  fields: ReadonlyMap<string, FieldDescription>;
  /** The organisation's calendar date, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
}

/**
 * A condition as equality filters; null when they cannot express it. Of several values that a list
 * must hold only the first is asked for: Firestore takes one array filter in a query.
 */
export function equalityFilters(
  condition: Condition,
  field: IndexedField,
  context: FilterContext,
): QueryFilter[] | null {
  const span = indexedSpan(condition, field, context);
  if (span === null) return null;
  const { path, stored } = field;
  switch (span.kind) {
    case 'empty':
      return isList(stored) && stored !== 'codeList'
        ? null
        : [{ field: path, operator: '==', value: null }];
    case 'anyOf':
      if (isList(stored) || stored === 'moment' || stored === 'presence') return null;
      if (span.values.length === 1) {
        return [{ field: path, operator: '==', value: span.values[0] }];
      }
      return span.values.length > IN_VALUES_MAXIMUM
        ? null
        : [{ field: path, operator: 'in', value: span.values }];
    case 'containsAll':
      return isList(stored)
        ? [{ field: path, operator: 'array-contains', value: span.values[0] }]
        : null;
    case 'containsAny':
      if (!isList(stored) || span.values.length > IN_VALUES_MAXIMUM) return null;
      return span.values.length === 1
        ? [{ field: path, operator: 'array-contains', value: span.values[0] }]
        : [{ field: path, operator: 'array-contains-any', value: span.values }];
    default:
      return null;
  }
}

/** A condition as range filters, which leave out empty values; null when they cannot express it. */
export function rangeFilters(
  condition: Condition,
  field: IndexedField,
  context: FilterContext,
): QueryFilter[] | null {
  const { path, stored } = field;
  if (isList(stored) || stored === 'presence') return null;
  const span = indexedSpan(condition, field, context);
  const exactly = span?.kind === 'anyOf' && span.values.length === 1 ? span.values[0] : null;
  if (exactly !== null && exactly !== undefined && stored !== 'moment') {
    return [
      { field: path, operator: '>=', value: exactly },
      { field: path, operator: '<=', value: exactly },
    ];
  }
  if (span?.kind === 'prefix' && stored === 'folded') return prefixFilters(path, span.text);
  if (stored === 'moment') return span && momentRange(path, span, context.timeZone);
  if (span?.kind !== 'range' || stored !== 'comparable') return null;
  return [
    ...(span.from
      ? [
          {
            field: path,
            operator: (span.from.inclusive ? '>=' : '>') as '>=',
            value: span.from.value,
          },
        ]
      : []),
    ...(span.to
      ? [{ field: path, operator: (span.to.inclusive ? '<=' : '<') as '<=', value: span.to.value }]
      : []),
  ];
}

/**
 * Calendar days of the organisation as a range of moments; null when the values are no range of
 * days.
 */
function momentRange(path: string, span: ValueSpan, timeZone: string): QueryFilter[] | null {
  const days =
    span.kind === 'anyOf' && span.values.length === 1
      ? {
          from: { value: span.values[0], inclusive: true },
          to: { value: span.values[0], inclusive: true },
        }
      : span;
  if (!('from' in days)) return null;
  const startOf = (day: unknown) => momentAt(String(day), '00:00', timeZone);
  const { from, to } = days;
  const first = from && (from.inclusive ? String(from.value) : addDays(String(from.value), 1));
  const end = to && (to.inclusive ? addDays(String(to.value), 1) : String(to.value));
  return [
    ...(first ? [{ field: path, operator: '>=' as const, value: startOf(first) }] : []),
    ...(end ? [{ field: path, operator: '<' as const, value: startOf(end) }] : []),
  ];
}

/**
 * The values that meet a condition, in the form the index stores; null when the index cannot tell.
 */
function indexedSpan(
  condition: Condition,
  { stored, longest = Number.POSITIVE_INFINITY }: IndexedField,
  { fields, today }: FilterContext,
): ValueSpan | null {
  const field = fields.get(condition.field);
  const meaning = field ? spanOf(condition, field, today) : null;
  if (meaning === null || meaning.negated) return null;
  const { span } = meaning;
  if (stored === 'presence') return span.kind === 'empty' ? span : null;
  if (span.kind === 'prefix') return span.text.length > longest ? null : span;
  if (!('values' in span)) return span;
  // Lists of codes and ids are stored as they are, although conditions on lists compare folded
  // text.
  const isCoded = stored === 'codeList' || stored === 'idList';
  const values = isCoded ? rawValues(condition) : [...new Set(span.values)];
  return values.length === 0 || values.some((value) => String(value).length > longest)
    ? null
    : { ...span, values };
}

function rawValues({ value }: Condition): Comparable[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isList(stored: IndexedField['stored']): boolean {
  return stored === 'foldedList' || stored === 'codeList' || stored === 'idList';
}
