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

/** A field on offer: what the rules know of it, and what people call it. */
export interface FilterField extends FieldDescription {
  label: string;
  /** Values to pick from; without them the person types. */
  choices?: { value: string; label: string }[];
  /** Heading under which it is offered. */
  group?: string;
  /** How its numbers are typed: `factor` of the unit shown make one of the value's. */
  number?: { unit: string; factor: number; decimals: number };
  /** Where an operator is said in another way than of other fields. */
  operatorWords?: Partial<Record<Operator, string>>;
  /** Instead of a text, for one value. */
  control?: ComponentType<ConditionControlProps>;
}

export interface ConditionValueProps {
  field: FilterField;
  condition: Condition;
  error: string | undefined;
  onChange: (value: NonNullable<Condition['value']>) => void;
}

/** Whether its values are numbers to compare, typed as such. */
export function comparesNumbers({ type }: FieldDescription): boolean {
  return type === 'number' || type === 'count';
}

export type GroupKind = 'all' | 'any' | 'none';

export function groupOf(kind: GroupKind, members: ConditionNode[]): ConditionGroup {
  if (kind === 'all') return { all: members };
  return kind === 'any' ? { any: members } : { none: members };
}

/** What is counted is asked of the last three months first: "ever" says less. */
const FIRST_PERIOD = { days: 90 } as const;

/** A fresh condition on a field, with its first operator and nothing to compare with yet. */
export function newCondition(field: FieldDescription): Condition {
  const operator = operatorsFor(field)[0] ?? 'equals';
  const condition = withOperator({ field: field.key, operator }, operator);
  return field.type === 'count' ? { ...condition, period: FIRST_PERIOD } : condition;
}

/** Another operator keeps the value only where it still means something. */
export function withOperator(condition: Condition, operator: Condition['operator']): Condition {
  const { value: before, ...rest } = condition;
  const kind = OPERAND_KIND[operator];
  if (kind === 'none') return { ...rest, operator };
  const same = OPERAND_KIND[condition.operator] === kind && before !== undefined;
  return { ...rest, operator, value: same ? before : firstValue(kind, before) };
}

/** What an operator starts with, after another one that compared with `before`. */
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

export function replaceMember(
  group: ConditionGroup,
  index: number,
  member: ConditionNode | null,
): ConditionGroup {
  const { kind, members } = groupParts(group);
  const next = members.flatMap((sibling, at) => (at !== index ? [sibling] : member ? [member] : []));
  return groupOf(kind, next);
}

/** Without groups that came to hold nothing; null when nothing is left at all. */
export function prune(group: ConditionGroup): ConditionGroup | null {
  const { kind, members } = groupParts(group);
  const remaining = members.flatMap((member): ConditionNode[] => {
    if ('field' in member) return [member];
    const pruned = prune(member);
    return pruned ? [pruned] : [];
  });
  return remaining.length === 0 ? null : groupOf(kind, remaining);
}
