import { compareStored } from '../platform/compare-stored.ts';
import type { QueryFilter, QueryOrder, QuerySpec } from '../platform/query-spec.ts';

/** A document as Firestore stores it. */
export interface KeptDocument {
  id: string;
  data: object;
}

const ALTERNATIVES_MAXIMUM = 30;

/**
 * What Firestore answers to a query, computed in a slow and obvious way, so that thousands of plans
 * can be tried in seconds. `run-query.emulator.test.ts` compares it with the emulator.
 * @throws Error for what Firestore refuses: two array filters, or too many alternatives.
 */
export function runQuery<Kept extends KeptDocument>(
  documents: readonly Kept[],
  { where = [], orderBy, startAfter, limit }: QuerySpec,
): Kept[] {
  refuse(where);
  const order = wholeOrder(where, orderBy ?? []);
  const tests = where.map((filter) => ({ filter, read: readerOf(filter.field) }));
  const readers = order.map(({ field }) => readerOf(field));
  const matches = documents
    .filter(({ data }) => tests.every(({ filter, read }) => meets(read(data), filter)))
    .map((document) => ({ kept: document, values: readers.map((read) => read(document.data)) }))
    // A document without the sorted field is not in that field's index.
    .filter(({ values }) => !values.includes(undefined))
    .map(({ kept, values }) => ({ kept, place: [...values, kept.id] }))
    .filter(({ place }) => !startAfter || comparePlaces(place, startAfter, order) > 0)
    .toSorted((left, right) => comparePlaces(left.place, right.place, order))
    .map(({ kept }) => kept);
  return limit === undefined ? matches : matches.slice(0, limit);
}

/**
 * Reads the value at a dotted path; `undefined` (which differs from `null`) when nothing is stored.
 */
function readerOf(path: string): (data: object) => unknown {
  const keys = path.split('.');
  return (data) =>
    keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], data);
}

function meets(stored: unknown, { operator, value }: QueryFilter): boolean {
  const operands = value as unknown[];
  switch (operator) {
    case '==':
      return isSame(stored, value);
    case 'in':
      // `in` never matches `null`; only equality does.
      return stored !== null && operands.some((operand) => isSame(stored, operand));
    case 'array-contains':
      return Array.isArray(stored) && stored.some((item) => isSame(item, value));
    case 'array-contains-any':
      return (
        Array.isArray(stored) &&
        stored.some((item) => operands.some((operand) => isSame(item, operand)))
      );
    default:
      return isInRange(stored, operator, value);
  }
}

/** A range contains only values of its own type, so neither `null` nor missing values. */
function isInRange(stored: unknown, operator: '<' | '<=' | '>' | '>=', value: unknown): boolean {
  if (stored === null || stored === undefined || typeOf(stored) !== typeOf(value)) return false;
  const order = compareStored(stored, value);
  if (order === 0) return operator.endsWith('=');
  return operator.startsWith('<') ? order < 0 : order > 0;
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  return typeOf(left) === typeOf(right) && compareStored(left, right) === 0;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : value instanceof Date ? 'moment' : typeof value;
}

/**
 * The complete order: Firestore also sorts by the field of a range, and last by the id, in the
 * direction of the field before.
 */
function wholeOrder(where: readonly QueryFilter[], orderBy: readonly QueryOrder[]): QueryOrder[] {
  const ranged = where.filter(({ operator }) => /[<>]/.test(operator)).map(({ field }) => field);
  const added = [...new Set(ranged)].filter((path) => orderBy.every(({ field }) => field !== path));
  const direction = orderBy.at(-1)?.direction ?? 'asc';
  return [...orderBy, ...added.map((field) => ({ field, direction }))];
}

function comparePlaces(
  left: readonly unknown[],
  right: readonly unknown[],
  order: readonly QueryOrder[],
): number {
  for (const [at, value] of left.entries()) {
    const direction = (order[at] ?? order.at(-1))?.direction ?? 'asc';
    const difference = compareStored(value, right[at]);
    if (difference !== 0) return direction === 'asc' ? difference : -difference;
  }
  return 0;
}

function refuse(where: readonly QueryFilter[]): void {
  const arrays = where.filter(({ operator }) => operator.startsWith('array-contains'));
  if (arrays.length > 1) throw new Error('Firestore refuses two array filters in one query');
  const lists = where.filter(({ operator }) => /^in$|any$/.test(operator));
  const alternatives = lists.reduce((count, { value }) => count * (value as []).length, 1);
  if (alternatives > ALTERNATIVES_MAXIMUM) {
    throw new Error(`Firestore refuses ${alternatives} alternatives in one query`);
  }
}
