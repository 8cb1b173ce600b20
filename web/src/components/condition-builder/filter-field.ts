import type {
  Condition,
  ConditionGroup,
  ConditionNode,
} from '@clientele/contracts/conditions/condition';
import { groupParts } from '@clientele/contracts/conditions/condition';
import {
  type FieldDescription,
  OPERAND_KIND,
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
  /** Instead of a text, for one value. */
  control?: ComponentType<ConditionControlProps>;
}

export type GroupKind = 'all' | 'any' | 'none';

export function groupOf(kind: GroupKind, members: ConditionNode[]): ConditionGroup {
  if (kind === 'all') return { all: members };
  return kind === 'any' ? { any: members } : { none: members };
}

/** A fresh condition on a field, with its first operator and nothing to compare with yet. */
export function newCondition(field: FieldDescription): Condition {
  const operator = operatorsFor(field)[0] ?? 'equals';
  return withOperator({ field: field.key, operator }, operator);
}

/** Another operator keeps the value only where it still means something. */
export function withOperator(condition: Condition, operator: Condition['operator']): Condition {
  const { field, value } = condition;
  const kind = OPERAND_KIND[operator];
  const same = OPERAND_KIND[condition.operator] === kind && value !== undefined;
  if (kind === 'none') return { field, operator };
  if (same) return { field, operator, value };
  const [first] = Array.isArray(value) ? value : [value];
  switch (kind) {
    case 'many':
      return { field, operator, value: typeof first === 'string' && first !== '' ? [first] : [] };
    case 'range':
      return { field, operator, value: ['', ''] };
    case 'days':
      return { field, operator, value: 30 };
    case 'one':
      return { field, operator, value: typeof first === 'string' ? first : '' };
  }
}

export function replaceMember(
  group: ConditionGroup,
  index: number,
  member: ConditionNode | null,
): ConditionGroup {
  const { kind, members } = groupParts(group);
  const next = members.flatMap((one, at) => (at !== index ? [one] : member ? [member] : []));
  return groupOf(kind, next);
}

/** Without groups that came to hold nothing; null when nothing is left at all. */
export function prune(group: ConditionGroup): ConditionGroup | null {
  const { kind, members } = groupParts(group);
  const kept = members.flatMap((member): ConditionNode[] => {
    if ('field' in member) return [member];
    const pruned = prune(member);
    return pruned ? [pruned] : [];
  });
  return kept.length === 0 ? null : groupOf(kind, kept);
}
