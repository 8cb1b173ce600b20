import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { foldText } from '@clientele/domain/text/fold';
import type { QueryFilter, QuerySpec } from './query-spec.ts';

const IN_VALUES_MAXIMUM = 10;

/** How a field that filters is stored for Firestore's indexes. */
export interface IndexedField {
  /** Stored path that the declared indexes cover. */
  path: string;
  stored: 'code' | 'folded' | 'foldedList';
}

/** How the list is sorted, where conditions may meet the same field. */
export interface PlannedSort {
  /** Stored path that sorts. */
  path?: string;
  /** The field of conditions whose values are stored as they sort, if it is this one. */
  conditionField?: string | undefined;
}

export interface Plan {
  spec: QuerySpec;
  /** What Firestore cannot serve, to be checked in memory; null when it serves everything. */
  residue: ConditionNode | null;
}

/**
 * Splits a tree into what the indexes serve and a residue. Conditions that must all hold and
 * compare an indexed field by equality go to Firestore, with at most one list of alternatives
 * and one `array-contains`, its own limits; so do ranges on the field that the list is sorted by.
 */
export function planQuery(
  tree: ConditionNode | null,
  base: QuerySpec,
  indexed: ReadonlyMap<string, IndexedField>,
  sort: PlannedSort = {},
): Plan {
  const where: QueryFilter[] = [...(base.where ?? [])];
  const residue: ConditionNode[] = [];
  for (const node of requiredConditions(tree)) {
    const filters = isGroup(node) ? null : filtersOf(node, indexed, sort);
    if (filters?.every((filter) => fits(filter, where))) where.push(...filters);
    else residue.push(node);
    if (!isGroup(node) && node.operator === 'hasAll' && filters && listLength(node) > 1) {
      residue.push(node);
    }
  }
  return { spec: { ...base, where }, residue: residue.length === 0 ? null : { all: residue } };
}

/** The nodes that must all hold: `all` groups within `all` groups are one. */
function requiredConditions(tree: ConditionNode | null): ConditionNode[] {
  if (tree === null) return [];
  if (!isGroup(tree)) return [tree];
  const { kind, members } = groupParts(tree);
  if (kind === 'all') return members.flatMap(requiredConditions);
  const only = members[0];
  return kind === 'any' && members.length === 1 && only ? requiredConditions(only) : [tree];
}

function filtersOf(
  condition: Condition,
  indexed: ReadonlyMap<string, IndexedField>,
  sort: PlannedSort,
): QueryFilter[] | null {
  const range = condition.field === sort.conditionField ? rangeOf(condition) : null;
  if (range) return range;
  if (sort.path !== undefined && indexed.get(condition.field)?.path === sort.path) {
    return onSortedField(condition, sort.path);
  }
  const field = indexed.get(condition.field);
  if (!field) return null;
  const values = valuesOf(condition, field);
  const isList = field.stored === 'foldedList';
  switch (condition.operator) {
    case 'equals':
      return isList ? null : [{ field: field.path, operator: '==', value: values[0] }];
    case 'isEmpty':
      return isList ? null : [{ field: field.path, operator: '==', value: null }];
    case 'isAnyOf':
      if (isList || values.length > IN_VALUES_MAXIMUM) return null;
      return [{ field: field.path, operator: 'in', value: values }];
    case 'hasAll':
      return isList ? [{ field: field.path, operator: 'array-contains', value: values[0] }] : null;
    case 'hasAny':
      if (!isList || values.length > IN_VALUES_MAXIMUM) return null;
      return values.length === 1
        ? [{ field: field.path, operator: 'array-contains', value: values[0] }]
        : [{ field: field.path, operator: 'array-contains-any', value: values }];
    default:
      return null;
  }
}

/** Firestore does not sort by a field that it compares by equality: a range of one value does both. */
function onSortedField({ operator, value }: Condition, field: string): QueryFilter[] | null {
  if (operator !== 'equals') return null;
  const key = foldText(String(value)) || String(value);
  return [
    { field, operator: '>=', value: key },
    { field, operator: '<=', value: key },
  ];
}

/** Calendar dates are stored as they compare; every other range is left to memory. */
function rangeOf({ field, operator, value }: Condition): QueryFilter[] | null {
  if (operator === 'before') return [{ field, operator: '<', value }];
  if (operator === 'after') return [{ field, operator: '>', value }];
  if (operator === 'between' && Array.isArray(value)) {
    return [
      { field, operator: '>=', value: value[0] },
      { field, operator: '<=', value: value[1] },
    ];
  }
  return null;
}

/** Firestore takes one array filter and one list of alternatives in a query; we keep to that. */
function fits(filter: QueryFilter, where: readonly QueryFilter[]): boolean {
  const has = (...operators: string[]) =>
    where.some(({ operator }) => operators.includes(operator));
  switch (filter.operator) {
    case 'array-contains':
      return !has('array-contains', 'array-contains-any');
    case 'array-contains-any':
      return !has('array-contains', 'array-contains-any', 'in');
    case 'in':
      return !has('in', 'array-contains-any');
    default:
      return true;
  }
}

function listLength(condition: Condition): number {
  return Array.isArray(condition.value) ? condition.value.length : 1;
}

function valuesOf({ value }: Condition, field: IndexedField): unknown[] {
  const values = Array.isArray(value) ? value : [value];
  return field.stored === 'code'
    ? values
    : [...new Set(values.map((item) => foldText(String(item)) || String(item)))];
}
