import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import { OPERATOR_SEMANTICS } from '@clientele/domain/conditions/semantics';
import {
  equalityFilters,
  type FilterContext,
  type IndexedField,
  rangeFilters,
} from './condition-filters.ts';
import type { QueryFilter, QuerySpec } from './query-spec.ts';

/** Most `count()` queries for one number: with more, reading the clients is cheaper. */
const TERMS_MAXIMUM = 16;
/** Most terms while multiplying out; many of them cancel each other in the end. */
const EXPANSION_MAXIMUM = 64;
/** Firestore's limit of disjunctions in one query (`in` lists multiplied with each other). */
const ALTERNATIVES_MAXIMUM = 30;

/** How a field is stored that counts may filter on. */
export interface CountableField extends IndexedField {
  /**
   * Which index serves it. Firestore merges equalities from automatic indexes (`merged`);
   * `declared` ones also go with a range that is `sorted`. A `range` has an index beside the base
   * only; one that stands `alone` implies the base and goes with nothing else.
   */
  with: 'merged' | 'declared' | 'sorted' | 'range' | 'alone';
}

/** One count in a sum; `coefficient` may be negative. */
export interface CountTerm {
  coefficient: number;
  spec: QuerySpec;
}

/**
 * Expresses how many clients meet a tree as a sum of `count()` queries, each over conditions that
 * must all hold; null when the indexes cannot serve it. The tree is multiplied out: with 1 for a
 * client who meets a condition and 0 otherwise, `all` is the product of its members, `none` the
 * product of their complements, and `any` the complement of `none`. A condition and its negation
 * add up to everyone, so negations need no index.
 */
export function planCount(
  tree: ConditionNode,
  base: QuerySpec,
  countable: ReadonlyMap<string, CountableField>,
  context: FilterContext,
): CountTerm[] | null {
  const leaves = new Leaves();
  const sum = expand(tree, leaves, context);
  if (sum === null || sum.size > TERMS_MAXIMUM) return null;
  const terms: CountTerm[] = [];
  for (const [ids, coefficient] of sum) {
    const conditions = ids === '' ? [] : ids.split(',').map((id) => leaves.at(Number(id)));
    const spec = conjunction(conditions, base, countable, context);
    if (spec === null) return null;
    terms.push({ coefficient, spec });
  }
  return terms;
}

/** Coefficients by product of conditions; the key is the sorted numbers of the conditions. */
type Sum = Map<string, number>;

const ONE: Sum = new Map([['', 1]]);

function expand(node: ConditionNode, leaves: Leaves, context: FilterContext): Sum | null {
  if (!isGroup(node)) return expandCondition(node, leaves, context);
  const { kind, members } = groupParts(node);
  let product: Sum | null = ONE;
  for (const member of members) {
    const sum = expand(member, leaves, context);
    const factor: Sum | null = sum && (kind === 'all' ? sum : complement(sum));
    product = product && factor && multiply(product, factor);
  }
  return product && kind === 'any' ? complement(product) : product;
}

function expandCondition(condition: Condition, leaves: Leaves, context: FilterContext): Sum | null {
  // A condition on a field that does not exist is never met, and neither is its negation.
  if (!context.fields.has(condition.field)) return new Map();
  const semantics = OPERATOR_SEMANTICS[condition.operator];
  const positive =
    'negates' in semantics ? { ...condition, operator: semantics.negates } : condition;
  const sum: Sum = new Map([[String(leaves.numberOf(positive)), 1]]);
  return 'negates' in semantics ? complement(sum) : sum;
}

/** The complement: 1 minus the sum. */
function complement(sum: Sum): Sum {
  return add(ONE, sum, -1);
}

function add(left: Sum, right: Sum, factor: number): Sum {
  const sum = new Map(left);
  for (const [ids, coefficient] of right) {
    const total = (sum.get(ids) ?? 0) + factor * coefficient;
    if (total === 0) sum.delete(ids);
    else sum.set(ids, total);
  }
  return sum;
}

/** The product of two sums; null when it grows past `EXPANSION_MAXIMUM` terms. */
function multiply(leftSum: Sum, rightSum: Sum): Sum | null {
  let product: Sum = new Map();
  for (const [left, leftCoefficient] of leftSum) {
    for (const [right, rightCoefficient] of rightSum) {
      const ids = [...new Set([...numbersOf(left), ...numbersOf(right)])].sort((a, b) => a - b);
      product = add(product, new Map([[ids.join(','), leftCoefficient * rightCoefficient]]), 1);
      if (product.size > EXPANSION_MAXIMUM) return null;
    }
  }
  return product;
}

function numbersOf(ids: string): number[] {
  return ids === '' ? [] : ids.split(',').map(Number);
}

/** One query for conditions that must all hold; null when no index serves them together. */
function conjunction(
  conditions: readonly Condition[],
  base: QuerySpec,
  countable: ReadonlyMap<string, CountableField>,
  context: FilterContext,
): QuerySpec | null {
  const equalities: QueryFilter[] = [];
  const ranges: QueryFilter[] = [];
  const used: CountableField[] = [];
  let rangeOf: CountableField | null = null;
  for (const condition of conditions) {
    const field = countable.get(condition.field);
    if (!field || isSuperset(condition)) return null;
    const equal = equalityFilters(condition, field, context);
    if (equal) {
      equalities.push(...equal);
      used.push(field);
      continue;
    }
    const range = rangeFilters(condition, field, context);
    if (range === null || (rangeOf && rangeOf.path !== field.path)) return null;
    if (range.length > 0) rangeOf = field;
    ranges.push(...range);
  }
  const arrays = equalities.filter(({ operator }) => operator.startsWith('array-contains'));
  if (arrays.length > 1 || alternatives(equalities) > ALTERNATIVES_MAXIMUM) return null;
  if (rangeOf && !goTogether(rangeOf, used)) return null;
  if (rangeOf?.with === 'alone') return { where: ranges };
  return { where: [...(base.where ?? []), ...equalities, ...ranges] };
}

function goTogether(range: CountableField, equalities: readonly CountableField[]): boolean {
  if (range.with === 'sorted') return equalities.every((field) => field.with === 'declared');
  return (range.with === 'range' || range.with === 'alone') && equalities.length === 0;
}

/**
 * Whether the query can ask for only one of several required items, and so finds too many clients.
 */
function isSuperset({ operator, value }: Condition): boolean {
  return operator === 'hasAll' && Array.isArray(value) && value.length > 1;
}

function alternatives(filters: readonly QueryFilter[]): number {
  return filters
    .filter(({ value }) => Array.isArray(value))
    .reduce((product, { value }) => product * (value as unknown[]).length, 1);
}

/** Numbers the conditions of a tree; equal conditions get the same number. */
class Leaves {
  readonly #conditions: Condition[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(condition: Condition): number {
    const key = JSON.stringify([
      condition.field,
      condition.operator,
      condition.value,
      condition.period,
    ]);
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    this.#numbers.set(key, this.#conditions.length);
    this.#conditions.push(condition);
    return this.#conditions.length - 1;
  }

  at(number: number): Condition {
    return this.#conditions[number] as Condition;
  }
}
