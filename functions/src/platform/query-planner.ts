import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { foldText } from '@clientele/domain/text/fold';
import { prefixFilters, type QueryFilter, type QuerySpec } from './query-spec.ts';

const IN_VALUES_MAXIMUM = 10;

/** How a field that filters is stored for Firestore's indexes. */
export interface IndexedField {
  /** Stored path that the declared or automatic indexes cover. */
  path: string;
  /** As in conditions (`code`, and `comparable`, which ranges may meet too), or folded. */
  stored: 'code' | 'comparable' | 'folded' | 'codeList' | 'foldedList';
  /** Longer operands cannot be told apart in the index. */
  longest?: number;
}

/** How the list is sorted, where conditions may meet the same field. */
export interface PlannedSort {
  /** Stored path that sorts. */
  path?: string;
  /** The field of conditions that this path stores, where the filters do not name it. */
  field?: { key: string; indexed: IndexedField } | undefined;
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

/**
 * The plan for going through all matches without an order, where fields have only their automatic
 * indexes: equalities together, which Firestore merges, or else the ranges of one field by
 * themselves. Null when none of these fields can be asked. `base` is what the paths of these
 * fields imply already.
 */
export function planMatches(
  tree: ConditionNode | null,
  base: QuerySpec,
  declared: ReadonlyMap<string, IndexedField>,
  automatic: ReadonlyMap<string, IndexedField>,
): Plan | null {
  const asked = requiredConditions(tree).flatMap((node) => (isGroup(node) ? [] : [node]));
  const equalities = asked.some(({ field, operator, value }) => {
    const indexed = automatic.get(field);
    return indexed && equalityFilters({ field, operator, value }, indexed) !== null;
  });
  if (equalities) return planQuery(tree, base, new Map([...declared, ...automatic]));
  for (const condition of asked) {
    const indexed = automatic.get(condition.field);
    if (!indexed || rangesOf(condition, indexed) === null) continue;
    const plan = planQuery(tree, {}, new Map(), { field: { key: condition.field, indexed } });
    // Firestore pages through a range in the order of its field.
    const orderBy = [{ field: indexed.path, direction: 'asc' as const }];
    return { ...plan, spec: { ...plan.spec, orderBy } };
  }
  return null;
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
  if (sort.field?.key === condition.field) return rangesOf(condition, sort.field.indexed);
  const field = indexed.get(condition.field);
  if (!field) return null;
  // Firestore does not sort by a field that it compares by equality: a range does both.
  return field.path === sort.path ? rangesOf(condition, field) : equalityFilters(condition, field);
}

function equalityFilters(condition: Condition, field: IndexedField): QueryFilter[] | null {
  const values = valuesOf(condition, field);
  if (values === null) return null;
  const { path, stored } = field;
  const isList = stored === 'foldedList' || stored === 'codeList';
  switch (condition.operator) {
    case 'equals':
    case 'on':
      return isList ? null : [{ field: path, operator: '==', value: values[0] }];
    case 'isEmpty':
      return stored === 'foldedList' ? null : [{ field: path, operator: '==', value: null }];
    case 'isAnyOf':
      if (isList || values.length > IN_VALUES_MAXIMUM) return null;
      return [{ field: path, operator: 'in', value: values }];
    case 'hasAll':
      return isList ? [{ field: path, operator: 'array-contains', value: values[0] }] : null;
    case 'hasAny':
      if (!isList || values.length > IN_VALUES_MAXIMUM) return null;
      return values.length === 1
        ? [{ field: path, operator: 'array-contains', value: values[0] }]
        : [{ field: path, operator: 'array-contains-any', value: values }];
    default:
      return null;
  }
}

/** Conditions as ranges, which also leave out what is empty; null for what only memory can tell. */
function rangesOf(condition: Condition, field: IndexedField): QueryFilter[] | null {
  const values = valuesOf(condition, field);
  if (values === null || field.stored === 'foldedList' || field.stored === 'codeList') return null;
  const { path } = field;
  const [first, second] = values;
  const isText = typeof first === 'string';
  if (condition.operator === 'equals' || condition.operator === 'on') {
    return [
      { field: path, operator: '>=', value: first },
      { field: path, operator: '<=', value: first },
    ];
  }
  if (condition.operator === 'startsWith' && field.stored === 'folded') {
    return isText ? prefixFilters(path, first) : null;
  }
  if (field.stored !== 'comparable') return null;
  switch (condition.operator) {
    case 'before':
    case 'lessThan':
      return [{ field: path, operator: '<', value: first }];
    case 'lessOrEqual':
      return [{ field: path, operator: '<=', value: first }];
    case 'after':
    case 'greaterThan':
      return [{ field: path, operator: '>', value: first }];
    case 'greaterOrEqual':
      return [{ field: path, operator: '>=', value: first }];
    case 'between':
      return [
        { field: path, operator: '>=', value: first },
        { field: path, operator: '<=', value: second },
      ];
    default:
      return null;
  }
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

/** The operands as the index holds them; null when it cannot tell them apart. */
function valuesOf({ value }: Condition, field: IndexedField): unknown[] | null {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (field.stored !== 'folded' && field.stored !== 'foldedList') return values;
  const folded = values.map((item) => foldText(String(item)) || String(item));
  if (folded.some((item) => item.length > (field.longest ?? Number.POSITIVE_INFINITY))) return null;
  return [...new Set(folded)];
}
