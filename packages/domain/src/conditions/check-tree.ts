import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ValidationCode } from '@clientele/contracts/validation-messages';
import { isCalendarDate } from '../time/calendar.ts';
import { type FieldDescription, OPERAND_KIND, operatorsFor } from './operators.ts';

const DAYS_MAXIMUM = 36_500;
const MONTHS_MAXIMUM = 1_200;
const AGE_MAXIMUM = 150;

/** Every issue of a tree of conditions over these fields, at its place, such as `all.0.value`. */
export function checkTree(
  node: ConditionNode,
  fields: ReadonlyMap<string, FieldDescription>,
  path = '',
): FieldIssue[] {
  if (!isGroup(node)) return checkCondition(node, fields, path);
  const { kind, members } = groupParts(node);
  const prefix = path === '' ? kind : `${path}.${kind}`;
  return members.flatMap((member, at) => checkTree(member, fields, `${prefix}.${at}`));
}

function checkCondition(
  condition: Condition,
  fields: ReadonlyMap<string, FieldDescription>,
  path: string,
): FieldIssue[] {
  const field = fields.get(condition.field);
  if (!field) return [{ path: `${path}.field`, code: 'condition.field_unknown' }];
  if (!operatorsFor(field).includes(condition.operator)) {
    return [{ path: `${path}.operator`, code: 'condition.operator_unsuited' }];
  }
  const code = valueIssue(condition, field);
  if (code !== null) return [{ path: `${path}.value`, code }];
  const periodCode = periodIssue(condition, field);
  return periodCode === null ? [] : [{ path: `${path}.period`, code: periodCode }];
}

function periodIssue({ period }: Condition, { type }: FieldDescription): ValidationCode | null {
  if (period === undefined) return null;
  if (type !== 'count') return 'condition.period_unsuited';
  const reversed = 'from' in period && period.to !== null && period.from > period.to;
  return reversed ? 'condition.range_reversed' : null;
}

function valueIssue(
  { operator, value }: Condition,
  field: FieldDescription,
): ValidationCode | null {
  const unsuited = 'condition.value_unsuited';
  switch (OPERAND_KIND[operator]) {
    case 'none':
      return value === undefined ? null : unsuited;
    case 'days':
      return isWhole(value, 0, DAYS_MAXIMUM) ? null : unsuited;
    case 'months':
      return isWhole(value, 1, MONTHS_MAXIMUM) ? null : unsuited;
    case 'calendarMonths': {
      const months = Array.isArray(value) ? value : [];
      return months.length > 0 && months.every((month) => isWhole(month, 1, 12)) ? null : unsuited;
    }
    case 'years': {
      const [from, to] = Array.isArray(value) && value.length === 2 ? value : [];
      if (!isWhole(from, 0, AGE_MAXIMUM) || !isWhole(to, 0, AGE_MAXIMUM)) return unsuited;
      return Number(from) <= Number(to) ? null : 'condition.range_reversed';
    }
    case 'one':
      return suits(value, field) ? null : unsuited;
    case 'many':
      return Array.isArray(value) && value.length > 0 && value.every((item) => suits(item, field))
        ? null
        : unsuited;
    case 'range': {
      if (!Array.isArray(value) || value.length !== 2) return unsuited;
      const [from, to] = value;
      if (!suits(from, field) || !suits(to, field)) return unsuited;
      return (from as string) <= (to as string) ? null : 'condition.range_reversed';
    }
  }
}

function isWhole(value: unknown, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}

function suits(value: unknown, field: FieldDescription): boolean {
  switch (field.type) {
    case 'number':
    case 'count':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
    case 'moment':
      return typeof value === 'string' && isCalendarDate(value);
    default:
      return typeof value === 'string' && value !== '' && (field.options?.includes(value) ?? true);
  }
}
