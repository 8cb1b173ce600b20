import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { spanOf } from '@clientele/domain/conditions/semantics';
import type { Comparable, ValueSpan } from '@clientele/domain/conditions/value-span';
import { addDays } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import { prefixFilters, type QueryFilter, type QuerySpec } from './query-spec.ts';

const IN_VALUES_MAXIMUM = 10;

/** How a field that filters is stored for Firestore's indexes. */
export interface IndexedField {
  /** Stored path that the declared or automatic indexes cover. */
  path: string;
  /**
   * As in conditions (`code`, and `comparable`, which ranges may meet too), folded, a moment where
   * conditions speak of days, or, as `presence`, so that only what is empty can be told. An `idList`
   * is never null.
   */
  stored:
    | 'code'
    | 'comparable'
    | 'folded'
    | 'moment'
    | 'presence'
    | 'codeList'
    | 'foldedList'
    | 'idList';
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

/** What conditions mean: of which fields, on which day, on whose clocks. */
export interface PlanContext {
  fields: ReadonlyMap<string, FieldDescription>;
  today: string;
  timeZone: string;
}

export interface Plan {
  spec: QuerySpec;
  /** What Firestore cannot serve, to be checked in memory; null when it serves everything. */
  residue: ConditionNode | null;
}

/**
 * Splits a tree into what the indexes serve and a residue. What a condition means is read from the
 * one table of semantics that the evaluator uses. Conditions that must all hold and
 * compare an indexed field by equality go to Firestore, with at most one list of alternatives
 * and one `array-contains`, its own limits; so do ranges on the field that the list is sorted by.
 */
export function planQuery(
  tree: ConditionNode | null,
  base: QuerySpec,
  indexed: ReadonlyMap<string, IndexedField>,
  context: PlanContext,
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
  context: PlanContext,
): Plan | null {
  const asked = requiredConditions(tree).flatMap((node) => (isGroup(node) ? [] : [node]));
  const equalities = asked.some((condition) => {
    const indexed = automatic.get(condition.field);
    return indexed && equalityFilters(condition, indexed, context) !== null;
  });
  if (equalities) return planQuery(tree, base, new Map([...declared, ...automatic]), context);
  for (const condition of asked) {
    const indexed = automatic.get(condition.field);
    if (!indexed || rangeFilters(condition, indexed, context) === null) continue;
    const sort = { field: { key: condition.field, indexed } };
    const plan = planQuery(tree, {}, new Map(), context, sort);
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

/** What of a condition the indexes can serve; null for what only memory can tell. */
function filtersOf(
  condition: Condition,
  indexed: ReadonlyMap<string, IndexedField>,
  sort: PlannedSort,
  context: PlanContext,
): QueryFilter[] | null {
  if (sort.field?.key === condition.field) {
    return rangeFilters(condition, sort.field.indexed, context);
  }
  const field = indexed.get(condition.field);
  if (!field) return null;
  // Firestore does not sort by a field that it compares by equality: a range does both.
  return field.path === sort.path
    ? rangeFilters(condition, field, context)
    : equalityFilters(condition, field, context);
}

/** A condition as equalities; null when it is none. Of several in a list, one is asked for. */
export function equalityFilters(
  condition: Condition,
  field: IndexedField,
  context: PlanContext,
): QueryFilter[] | null {
  const span = indexedSpan(condition, field, context);
  if (span === null) return null;
  const { path, stored } = field;
  switch (span.kind) {
    case 'empty':
      return isList(stored) && stored !== 'codeList'
        ? null
        : [{ field: path, operator: '==', value: null }];
    case 'anyOf':
      if (isList(stored) || stored === 'moment' || stored === 'presence') return null;
      if (span.values.length === 1) {
        return [{ field: path, operator: '==', value: span.values[0] }];
      }
      return span.values.length > IN_VALUES_MAXIMUM
        ? null
        : [{ field: path, operator: 'in', value: span.values }];
    case 'containsAll':
      return isList(stored)
        ? [{ field: path, operator: 'array-contains', value: span.values[0] }]
        : null;
    case 'containsAny':
      if (!isList(stored) || span.values.length > IN_VALUES_MAXIMUM) return null;
      return span.values.length === 1
        ? [{ field: path, operator: 'array-contains', value: span.values[0] }]
        : [{ field: path, operator: 'array-contains-any', value: span.values }];
    default:
      return null;
  }
}

/** A condition as ranges, which also leave out what is empty; null when it is none. */
export function rangeFilters(
  condition: Condition,
  field: IndexedField,
  context: PlanContext,
): QueryFilter[] | null {
  const { path, stored } = field;
  if (isList(stored) || stored === 'presence') return null;
  const span = indexedSpan(condition, field, context);
  const exactly = span?.kind === 'anyOf' && span.values.length === 1 ? span.values[0] : null;
  if (exactly !== null && exactly !== undefined && stored !== 'moment') {
    return [
      { field: path, operator: '>=', value: exactly },
      { field: path, operator: '<=', value: exactly },
    ];
  }
  if (span?.kind === 'prefix' && stored === 'folded') return prefixFilters(path, span.text);
  if (stored === 'moment') return span && momentRange(path, span, context.timeZone);
  if (span?.kind !== 'range' || stored !== 'comparable') return null;
  return [
    ...(span.from
      ? [
          {
            field: path,
            operator: (span.from.inclusive ? '>=' : '>') as '>=',
            value: span.from.value,
          },
        ]
      : []),
    ...(span.to
      ? [{ field: path, operator: (span.to.inclusive ? '<=' : '<') as '<=', value: span.to.value }]
      : []),
  ];
}

/** Days of the organisation's calendar as moments. */
function momentRange(path: string, span: ValueSpan, timeZone: string): QueryFilter[] | null {
  const days =
    span.kind === 'anyOf' && span.values.length === 1
      ? {
          from: { value: span.values[0], inclusive: true },
          to: { value: span.values[0], inclusive: true },
        }
      : span;
  if (!('from' in days)) return null;
  const startOf = (day: unknown) => momentAt(String(day), '00:00', timeZone);
  const { from, to } = days;
  const first = from && (from.inclusive ? String(from.value) : addDays(String(from.value), 1));
  const end = to && (to.inclusive ? addDays(String(to.value), 1) : String(to.value));
  return [
    ...(first ? [{ field: path, operator: '>=' as const, value: startOf(first) }] : []),
    ...(end ? [{ field: path, operator: '<' as const, value: startOf(end) }] : []),
  ];
}

/** The values that meet a condition as the index holds them; null when it cannot tell. */
function indexedSpan(
  condition: Condition,
  { stored, longest = Number.POSITIVE_INFINITY }: IndexedField,
  { fields, today }: PlanContext,
): ValueSpan | null {
  const field = fields.get(condition.field);
  const found = field ? spanOf(condition, field, today) : null;
  if (found === null || found.negated) return null;
  const { span } = found;
  if (stored === 'presence') return span.kind === 'empty' ? span : null;
  if (span.kind === 'prefix') return span.text.length > longest ? null : span;
  if (!('values' in span)) return span;
  // Codes are stored as they are, though conditions on lists compare them folded.
  const isCoded = stored === 'codeList' || stored === 'idList';
  const values = isCoded ? rawValues(condition) : [...new Set(span.values)];
  return values.length === 0 || values.some((value) => String(value).length > longest)
    ? null
    : { ...span, values };
}

function rawValues({ value }: Condition): Comparable[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isList(stored: IndexedField['stored']): boolean {
  return stored === 'foldedList' || stored === 'codeList' || stored === 'idList';
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
