import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import {
  equalityFilters,
  type FilterContext,
  type IndexedField,
  rangeFilters,
} from './condition-filters.ts';
import type { QueryFilter, QuerySpec } from './query-spec.ts';

/** How the list is sorted, where conditions may be about the sorted field. */
export interface PlannedSort {
  /** Stored path that the query sorts by. */
  path?: string;
  /** The condition field that this path stores, when the filters do not name it already. */
  field?: { key: string; indexed: IndexedField } | undefined;
}

/** A query for Firestore, and the conditions that remain to be checked in memory. */
export interface Plan {
  spec: QuerySpec;
  /**
   * The part of the tree that Firestore cannot serve and that is checked in memory; null when there
   * is none.
   */
  residue: ConditionNode | null;
}

/**
 * Splits a tree of conditions into filters that the indexes serve and a residue. The meaning of a
 * condition comes from the same table of semantics as in the evaluator. Conditions that must all
 * hold and compare an indexed field by equality go to Firestore, with at most one list of
 * alternatives and one `array-contains` (Firestore's own limits); so do ranges on the field that
 * the list is sorted by.
 */
export function planQuery(
  tree: ConditionNode | null,
  base: QuerySpec,
  indexed: ReadonlyMap<string, IndexedField>,
  context: FilterContext,
  sort: PlannedSort = {},
): Plan {
  const where: QueryFilter[] = [...(base.where ?? [])];
  const residue: ConditionNode[] = [];
  for (const node of requiredConditions(tree)) {
    const filters = isGroup(node) ? null : filtersOf(node, indexed, sort, context);
    if (filters?.every((filter) => fits(filter, where))) where.push(...filters);
    else residue.push(node);
    if (!isGroup(node) && node.operator === 'hasAll' && filters && listLength(node) > 1) {
      residue.push(node);
    }
  }
  return { spec: { ...base, where }, residue: residue.length === 0 ? null : { all: residue } };
}

/**
 * Plans a walk through all matches in no particular order, for fields that have only automatic
 * indexes: several equalities, which Firestore merges, or else the ranges of one field. Null when
 * no condition is about such a field. `base` lists the filters that the paths of these fields imply
 * already.
 */
export function planMatches(
  tree: ConditionNode | null,
  base: QuerySpec,
  declared: ReadonlyMap<string, IndexedField>,
  automatic: ReadonlyMap<string, IndexedField>,
  context: FilterContext,
): Plan | null {
  const conditions = requiredConditions(tree).flatMap((node) => (isGroup(node) ? [] : [node]));
  const equalities = conditions.some((condition) => {
    const indexed = automatic.get(condition.field);
    return indexed && equalityFilters(condition, indexed, context) !== null;
  });
  if (equalities) return planQuery(tree, base, new Map([...declared, ...automatic]), context);
  for (const condition of conditions) {
    const indexed = automatic.get(condition.field);
    if (!indexed || rangeFilters(condition, indexed, context) === null) continue;
    const sort = { field: { key: condition.field, indexed } };
    const plan = planQuery(tree, {}, new Map(), context, sort);
    // Firestore requires that a range is paged in the order of its field.
    const orderBy = [{ field: indexed.path, direction: 'asc' as const }];
    return { ...plan, spec: { ...plan.spec, orderBy } };
  }
  return null;
}

/** The nodes that must all hold; `all` groups nested in `all` groups are flattened. */
function requiredConditions(tree: ConditionNode | null): ConditionNode[] {
  if (tree === null) return [];
  if (!isGroup(tree)) return [tree];
  const { kind, members } = groupParts(tree);
  if (kind === 'all') return members.flatMap(requiredConditions);
  const only = members[0];
  return kind === 'any' && members.length === 1 && only ? requiredConditions(only) : [tree];
}

/** The filters that the indexes can serve for a condition; null when only memory can check it. */
function filtersOf(
  condition: Condition,
  indexed: ReadonlyMap<string, IndexedField>,
  sort: PlannedSort,
  context: FilterContext,
): QueryFilter[] | null {
  if (sort.field?.key === condition.field) {
    return rangeFilters(condition, sort.field.indexed, context);
  }
  const field = indexed.get(condition.field);
  if (!field) return null;
  // Firestore cannot sort by a field that it compares by equality; a range can do both.
  return field.path === sort.path
    ? rangeFilters(condition, field, context)
    : equalityFilters(condition, field, context);
}

/**
 * Whether one more filter keeps within one array filter and one list of alternatives in a query.
 */
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
