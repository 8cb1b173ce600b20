import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { foldText } from '../text/fold.ts';
import { addDays, calendarDateOf, daysToAnniversary } from '../time/calendar.ts';
import type { FieldDescription, FieldType } from './operators.ts';

export interface EvaluationContext {
  fields: ReadonlyMap<string, FieldDescription>;
  /** Calendar date of the organisation, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
}

/** Reads a field of the record, by dotted path. Absent counts as empty. */
export type FieldReader = (path: string) => unknown;

/**
 * Whether a record meets a tree. An empty `all` or `none` is met, an empty `any` is not. An empty
 * value meets `isEmpty` and the negative operators, and no other.
 */
export function evaluateTree(
  node: ConditionNode,
  read: FieldReader,
  context: EvaluationContext,
): boolean {
  if (!isGroup(node)) return evaluateCondition(node, read, context);
  const { kind, members } = groupParts(node);
  const meets = (member: ConditionNode) => evaluateTree(member, read, context);
  if (kind === 'all') return members.every(meets);
  if (kind === 'any') return members.some(meets);
  return !members.some(meets);
}

export function evaluateCondition(
  condition: Condition,
  read: FieldReader,
  context: EvaluationContext,
): boolean {
  const field = context.fields.get(condition.field);
  if (!field) return false;
  const values = valuesOf(read(condition.field), field.type, context.timeZone);
  const operands = operandsOf(condition.value, field.type);
  const [first, second] = operands;
  const value = values[0];
  const is = (operand: Comparable) => values.includes(operand);
  const compare = (test: (value: Comparable) => boolean) => value !== undefined && test(value);
  switch (condition.operator) {
    case 'isEmpty':
      return values.length === 0;
    case 'isNotEmpty':
      return values.length > 0;
    case 'equals':
    case 'on':
    case 'isAnyOf':
    case 'hasAny':
      return operands.some(is);
    case 'notEquals':
    case 'isNoneOf':
    case 'hasNone':
      return !operands.some(is);
    case 'hasAll':
      return operands.every(is);
    case 'contains':
      return compare((text) => String(text).includes(String(first)));
    case 'notContains':
      return !compare((text) => String(text).includes(String(first)));
    case 'startsWith':
      return compare((text) => String(text).startsWith(String(first)));
    case 'endsWith':
      return compare((text) => String(text).endsWith(String(first)));
    case 'greaterThan':
    case 'after':
      return first !== undefined && compare((own) => own > first);
    case 'greaterOrEqual':
      return first !== undefined && compare((own) => own >= first);
    case 'lessThan':
    case 'before':
      return first !== undefined && compare((own) => own < first);
    case 'lessOrEqual':
      return first !== undefined && compare((own) => own <= first);
    case 'between':
      return (
        first !== undefined &&
        second !== undefined &&
        compare((own) => own >= first && own <= second)
      );
    case 'inLastDays':
      return compare((date) => inLastDays(date, condition, context.today));
    case 'notInLastDays':
      return !compare((date) => inLastDays(date, condition, context.today));
    case 'inNextDays':
      return compare(
        (date) => date >= context.today && date <= addDays(context.today, Number(condition.value)),
      );
    case 'anniversaryInNextDays':
      return compare(
        (date) => daysToAnniversary(String(date), context.today) <= Number(condition.value),
      );
  }
}

type Comparable = string | number | boolean;

/** "In the last 30 days" counts today and the 30 days before it. */
function inLastDays(date: Comparable, condition: Condition, today: string): boolean {
  return date <= today && date >= addDays(today, -Number(condition.value));
}

/** The record's value as comparable values: none when empty, several for a list. */
function valuesOf(value: unknown, type: FieldType, timeZone: string): Comparable[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map((item) => foldOrKeep(String(item)));
  if (type === 'moment') {
    const moment = new Date(value as Date | string);
    // What cannot be read is as if it were not there: one bad value breaks no list.
    return Number.isNaN(moment.getTime()) ? [] : [calendarDateOf(moment, timeZone)];
  }
  if (type === 'text') return [foldOrKeep(String(value))];
  return [value as Comparable];
}

function operandsOf(value: Condition['value'], type: FieldType): Comparable[] {
  const operands = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return type === 'text' || type === 'list'
    ? operands.map((operand) => foldOrKeep(String(operand)))
    : operands;
}

/** Text of only signs, such as "+", folds to nothing: it is then compared as it is. */
function foldOrKeep(text: string): string {
  return foldText(text) || text;
}
