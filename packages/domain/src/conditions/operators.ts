import type { Operator } from '@clientele/contracts/conditions/condition';

/**
 * How a field's values compare: `text` folded, `choice` and `reference` by code, `list` by its
 * items, `date` by calendar day, `moment` by the calendar day in the organisation's time zone.
 */
export type FieldType =
  | 'text'
  | 'choice'
  | 'reference'
  | 'list'
  | 'date'
  | 'moment'
  | 'number'
  | 'boolean';

export interface FieldDescription {
  key: string;
  type: FieldType;
  options?: readonly string[];
  /** Where not every operator of the type may be used. */
  operators?: readonly Operator[];
}

/** What an operator wants beside it: nothing, one value, a list, two bounds or a number of days. */
export type OperandKind = 'none' | 'one' | 'many' | 'range' | 'days';

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
  inLastDays: 'days',
  notInLastDays: 'days',
  inNextDays: 'days',
  anniversaryInNextDays: 'days',
  hasAny: 'many',
  hasAll: 'many',
  hasNone: 'many',
};

const presence = ['isEmpty', 'isNotEmpty'] as const;
const days = ['on', 'before', 'after', 'between', 'inLastDays', 'notInLastDays'] as const;

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
  date: [...days, 'inNextDays', 'anniversaryInNextDays', ...presence],
  moment: [...days],
  number: [
    'equals',
    'notEquals',
    'greaterThan',
    'greaterOrEqual',
    'lessThan',
    'lessOrEqual',
    'between',
    ...presence,
  ],
  boolean: ['equals', ...presence],
};

/** The operators that suit a field, in the order they are offered. */
export function operatorsFor(
  field: Pick<FieldDescription, 'type' | 'operators'>,
): readonly Operator[] {
  return field.operators ?? OPERATORS[field.type];
}
