import type { Condition, Operator } from '@clientele/contracts/conditions/condition';
import { foldText } from '../text/fold.ts';
import { addDays, addMonths, addYears, daysToAnniversary, isLeapYear } from '../time/calendar.ts';
import type { FieldDescription, FieldType } from './operators.ts';
import type { Comparable, SpanBound, ValueSpan } from './value-span.ts';

type Operands = readonly Comparable[];

/** The meaning of an operator, in one of three forms. */
export type OperatorSemantics =
  /** Met by every record that does not meet the other operator. */
  | { negates: Operator }
  /** Met by a value in a set that an index can search as well. */
  | { span: (operands: Operands, today: string) => ValueSpan; relative?: true }
  /** Met by a value that passes a test, which no index can decide. */
  | { test: (value: Comparable, operands: Operands, today: string) => boolean; relative?: true };

/**
 * The one table of the meaning of operators, for the evaluator and the query planner alike. An
 * empty value (`null`, missing, an empty text or an empty list) meets `isEmpty` and every negation,
 * and nothing else. The results of `relative` operators change as days pass.
 */
export const OPERATOR_SEMANTICS: Readonly<Record<Operator, OperatorSemantics>> = {
  isEmpty: { span: () => ({ kind: 'empty' }) },
  isNotEmpty: { negates: 'isEmpty' },
  equals: { span: (values) => ({ kind: 'anyOf', values }) },
  on: { span: (values) => ({ kind: 'anyOf', values }) },
  isAnyOf: { span: (values) => ({ kind: 'anyOf', values }) },
  notEquals: { negates: 'equals' },
  isNoneOf: { negates: 'isAnyOf' },
  contains: { test: (value, [part]) => String(value).includes(String(part)) },
  notContains: { negates: 'contains' },
  startsWith: { span: ([text]) => ({ kind: 'prefix', text: String(text) }) },
  endsWith: { test: (value, [part]) => String(value).endsWith(String(part)) },
  greaterThan: { span: ([from]) => range(above(from), null) },
  greaterOrEqual: { span: ([from]) => range(least(from), null) },
  lessThan: { span: ([to]) => range(null, above(to)) },
  lessOrEqual: { span: ([to]) => range(null, least(to)) },
  between: { span: ([from, to]) => range(least(from), least(to)) },
  after: { span: ([from]) => range(above(from), null) },
  before: { span: ([to]) => range(null, above(to)) },
  isPast: { span: (_, today) => range(null, above(today)), relative: true },
  // Today and the given number of days before it.
  inLastDays: {
    span: ([days], today) => range(least(addDays(today, -Number(days))), least(today)),
    relative: true,
  },
  notInLastDays: { negates: 'inLastDays' },
  moreThanDaysAgo: {
    span: ([days], today) => range(null, above(addDays(today, -Number(days)))),
    relative: true,
  },
  inLastMonths: {
    span: ([months], today) => range(least(addMonths(today, -Number(months))), least(today)),
    relative: true,
  },
  moreThanMonthsAgo: {
    span: ([months], today) => range(null, above(addMonths(today, -Number(months)))),
    relative: true,
  },
  inNextDays: {
    span: ([days], today) => range(least(today), least(addDays(today, Number(days)))),
    relative: true,
  },
  anniversaryInNextDays: {
    test: (date, [days], today) => daysToAnniversary(String(date), today) <= Number(days),
    relative: true,
  },
  anniversaryInMonths: {
    test: (date, months) => months.includes(Number(String(date).slice(5, 7))),
  },
  // People of these ages today were born between these days; see `addYears` for 29 February.
  ageBetween: {
    span: ([youngest, oldest], today) =>
      range(
        least(addDays(bornBefore(today, Number(oldest) + 1), 1)),
        least(bornBefore(today, Number(youngest))),
      ),
    relative: true,
  },
  hasAny: { span: (values) => ({ kind: 'containsAny', values }) },
  hasAll: { span: (values) => ({ kind: 'containsAll', values }) },
  hasNone: { negates: 'hasAny' },
};

/** The latest birth date of those who have had this many birthdays by today. */
function bornBefore(today: string, years: number): string {
  const born = addYears(today, -years);
  // In common years those born on 29 February have their birthday on the 28th.
  const isShared = today.endsWith('-02-28') && !isLeapYear(yearOf(today));
  return isShared && isLeapYear(yearOf(born)) ? addDays(born, 1) : born;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function range(from: SpanBound | null, to: SpanBound | null): ValueSpan {
  return { kind: 'range', from, to };
}

/** A bound that is part of the range. */
function least(value: Comparable | undefined): SpanBound {
  return { value: value as Comparable, inclusive: true };
}

/** A bound that is not part of the range. */
function above(value: Comparable | undefined): SpanBound {
  return { value: value as Comparable, inclusive: false };
}

/** The operator that a negation negates, or the operator itself. */
export function positiveOf(operator: Operator): { operator: Operator; negated: boolean } {
  const semantics = OPERATOR_SEMANTICS[operator];
  return 'negates' in semantics
    ? { operator: semantics.negates, negated: true }
    : { operator, negated: false };
}

/**
 * The set of values that meet a condition on this day, or, when `negated`, of those that do not;
 * null when only a test of the value can tell.
 */
export function spanOf(
  condition: Condition,
  field: Pick<FieldDescription, 'type'>,
  today: string,
): { span: ValueSpan; negated: boolean } | null {
  if (field.type === 'count') return null;
  const { operator, negated } = positiveOf(condition.operator);
  const semantics = OPERATOR_SEMANTICS[operator];
  if (!('span' in semantics)) return null;
  return { span: semantics.span(operandsOf(condition.value, field.type), today), negated };
}

/** Whether the values of a field (several for a list) are in a set. */
export function isInSpan(span: ValueSpan, values: readonly Comparable[]): boolean {
  const [value] = values;
  if (value === undefined) return span.kind === 'empty';
  switch (span.kind) {
    case 'empty':
      return false;
    case 'anyOf':
      return span.values.includes(value);
    case 'containsAny':
      return span.values.some((wanted) => values.includes(wanted));
    case 'containsAll':
      return span.values.every((wanted) => values.includes(wanted));
    case 'prefix':
      return String(value).startsWith(span.text);
    case 'range':
      return isAtLeast(value, span.from) && isAtMost(value, span.to);
  }
}

function isAtLeast(value: Comparable, from: SpanBound | null): boolean {
  return from === null || value > from.value || (from.inclusive && value === from.value);
}

function isAtMost(value: Comparable, to: SpanBound | null): boolean {
  return to === null || value < to.value || (to.inclusive && value === to.value);
}

/** The operands of a condition in the form in which values of the type compare. */
export function operandsOf(value: Condition['value'], type: FieldType): Comparable[] {
  const operands = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return type === 'text' || type === 'list'
    ? operands.map((operand) => foldOrKeep(String(operand)))
    : operands;
}

/** Folded text; text of only signs, such as "+", would fold to nothing and is kept as it is. */
export function foldOrKeep(text: string): string {
  return foldText(text) || text;
}
