import type {
  Condition,
  ConditionGroup,
  ConditionNode,
  Operator,
} from '@clientele/contracts/conditions/condition';
import { groupParts } from '@clientele/contracts/conditions/condition';
import {
  type FieldDescription,
  OPERAND_KIND,
  type OperandKind,
  operatorsFor,
} from '@clientele/domain/conditions/operators';
import type { ComponentType } from 'react';

export interface ConditionControlProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  label: string;
}

/** A field that conditions can use: its rules, and how it is shown. */
export interface FilterField extends FieldDescription {
  label: string;
  /** Values to choose from; without them the value is typed. */
  choices?: { value: string; label: string }[];
  /** Heading above the field in the select. */
  group?: string;
  /** How its numbers are typed: `factor` stored units make one shown unit. */
  number?: { unit: string; factor: number; decimals: number };
  /** Names of operators where this field words them differently from other fields. */
  operatorWords?: Partial<Record<Operator, string>>;
  /** Control for a single value, instead of a text input. */
  control?: ComponentType<ConditionControlProps>;
}

export interface ConditionValueProps {
  field: FilterField;
  condition: Condition;
  error: string | undefined;
  onChange: (value: NonNullable<Condition['value']>) => void;
}

/** Whether its values are compared as numbers, and so typed as numbers. */
export function comparesNumbers({ type }: FieldDescription): boolean {
  return type === 'number' || type === 'count';
}

export type GroupKind = 'all' | 'any' | 'none';

export function groupOf(kind: GroupKind, members: ConditionNode[]): ConditionGroup {
  if (kind === 'all') return { all: members };
  return kind === 'any' ? { any: members } : { none: members };
}

/** A count starts with the last 90 days: counting without a period says less. */
const FIRST_PERIOD = { days: 90 } as const;

/** A new condition on a field, with the field's first operator and no value yet. */
export function newCondition(field: FieldDescription): Condition {
  const operator = operatorsFor(field)[0] ?? 'equals';
  const condition = withOperator({ field: field.key, operator }, operator);
  return field.type === 'count' ? { ...condition, period: FIRST_PERIOD } : condition;
}

/** Changes the operator. The value is kept only where it still fits the new operator. */
export function withOperator(condition: Condition, operator: Condition['operator']): Condition {
  const { value: before, ...rest } = condition;
  const kind = OPERAND_KIND[operator];
  if (kind === 'none') return { ...rest, operator };
  const same = OPERAND_KIND[condition.operator] === kind && before !== undefined;
  return { ...rest, operator, value: same ? before : firstValue(kind, before) };
}

/** The initial value for a kind of operand; `before` is the value of the previous operator. */
function firstValue(
  kind: Exclude<OperandKind, 'none'>,
  before: Condition['value'],
): NonNullable<Condition['value']> {
  const [first] = Array.isArray(before) ? before : [before];
  switch (kind) {
    case 'many':
      return typeof first === 'string' && first !== '' ? [first] : [];
    case 'calendarMonths':
      return [];
    case 'range':
    case 'years':
      return ['', ''];
    case 'days':
      return 30;
    case 'months':
      return 3;
    case 'one':
      return typeof first === 'string' ? first : '';
  }
}

/** The group with one member replaced, or removed where `member` is null. */
export function replaceMember(
  group: ConditionGroup,
  index: number,
  member: ConditionNode | null,
): ConditionGroup {
  const { kind, members } = groupParts(group);
  const next = members.flatMap((sibling, at) =>
    at !== index ? [sibling] : member ? [member] : [],
  );
  return groupOf(kind, next);
}

/** Removes groups that became empty; null when nothing is left. */
export function prune(group: ConditionGroup): ConditionGroup | null {
  const { kind, members } = groupParts(group);
  const remaining = members.flatMap((member): ConditionNode[] => {
    if ('field' in member) return [member];
    const pruned = prune(member);
    return pruned ? [pruned] : [];
  });
  return remaining.length === 0 ? null : groupOf(kind, remaining);
}
