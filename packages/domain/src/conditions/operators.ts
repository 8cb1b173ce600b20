import type { Operator } from '@clientele/contracts/conditions/condition';

/**
 * How values of a field compare: `text` folded, `choice` and `reference` by code, `list` by its
 * items, `date` by calendar day, `moment` by calendar day in the organisation's time zone, `count`
 * by the sum over the days of the condition's period.
 */
export type FieldType =
  | 'text'
  | 'choice'
  | 'reference'
  | 'list'
  | 'date'
  | 'moment'
  | 'number'
  | 'count'
  | 'boolean';

export interface FieldDescription {
  key: string;
  type: FieldType;
  options?: readonly string[];
  /** The allowed operators, when not all of the type are. */
  operators?: readonly Operator[];
}

/**
 * The operand that an operator takes: none, one value, a list, two bounds, a number of days or of
 * months, months of the year (1 to 12), or two ages in whole years.
 */
export type OperandKind =
  | 'none'
  | 'one'
  | 'many'
  | 'range'
  | 'days'
  | 'months'
  | 'calendarMonths'
  | 'years';

export const OPERAND_KIND: Readonly<Record<Operator, OperandKind>> = {
  equals: 'one',
  notEquals: 'one',
  contains: 'one',
  notContains: 'one',
  startsWith: 'one',
  endsWith: 'one',
  isAnyOf: 'many',
  isNoneOf: 'many',
  isEmpty: 'none',
  isNotEmpty: 'none',
  greaterThan: 'one',
  greaterOrEqual: 'one',
  lessThan: 'one',
  lessOrEqual: 'one',
  between: 'range',
  on: 'one',
  before: 'one',
  after: 'one',
  isPast: 'none',
  inLastDays: 'days',
  notInLastDays: 'days',
  moreThanDaysAgo: 'days',
  inLastMonths: 'months',
  moreThanMonthsAgo: 'months',
  inNextDays: 'days',
  anniversaryInNextDays: 'days',
  anniversaryInMonths: 'calendarMonths',
  ageBetween: 'years',
  hasAny: 'many',
  hasAll: 'many',
  hasNone: 'many',
};

const presence = ['isEmpty', 'isNotEmpty'] as const;
const days = [
  'on',
  'before',
  'after',
  'between',
  'isPast',
  'inLastDays',
  'notInLastDays',
  'moreThanDaysAgo',
  'inLastMonths',
  'moreThanMonthsAgo',
] as const;
const numbers = [
  'equals',
  'notEquals',
  'greaterThan',
  'greaterOrEqual',
  'lessThan',
  'lessOrEqual',
  'between',
] as const;

const OPERATORS: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: [
    'contains',
    'notContains',
    'equals',
    'notEquals',
    'startsWith',
    'endsWith',
    'isAnyOf',
    'isNoneOf',
    ...presence,
  ],
  choice: ['equals', 'notEquals', 'isAnyOf', 'isNoneOf', ...presence],
  reference: ['equals', 'notEquals', 'isAnyOf', 'isNoneOf', ...presence],
  list: ['hasAny', 'hasAll', 'hasNone', ...presence],
  date: [
    ...days,
    'inNextDays',
    'anniversaryInNextDays',
    'anniversaryInMonths',
    'ageBetween',
    ...presence,
  ],
  moment: [...days, ...presence],
  number: [...numbers, ...presence],
  // A count without events is 0 and never empty, so `isEmpty` is missing.
  count: [
    'greaterOrEqual',
    'greaterThan',
    'lessOrEqual',
    'lessThan',
    'equals',
    'notEquals',
    'between',
  ],
  boolean: ['equals', ...presence],
};

/** The operators for a field, in the order in which they are offered. */
export function operatorsFor(
  field: Pick<FieldDescription, 'type' | 'operators'>,
): readonly Operator[] {
  return field.operators ?? OPERATORS[field.type];
}
