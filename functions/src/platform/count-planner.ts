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

/** So many counts at most make up a number: more are dearer than looking. */
const TERMS_MAXIMUM = 16;
const EXPANSION_MAXIMUM = 64;
/** Firestore takes so many combinations of alternatives in one query, and one array filter. */
const ALTERNATIVES_MAXIMUM = 30;

/** How fields that are counted by are stored. */
export interface CountableField extends IndexedField {
  /**
   * Equalities are merged from automatic indexes; `declared` ones also go with a range that is
   * `sorted`. A `range` has an index beside the base only; one `alone` implies the base and goes
   * with nothing else.
   */
  with: 'merged' | 'declared' | 'sorted' | 'range' | 'alone';
}

/** Counts to be added up, some of them negative. */
export interface CountTerm {
  coefficient: number;
  spec: QuerySpec;
}

/**
 * A number as a sum of `count()` queries, each of conditions that all hold; null when the indexes
 * cannot tell. Groups are multiplied out: with 1 for a client who meets a condition and 0 otherwise,
 * `all` is the product of its members, `none` the product of what they leave, and `any` what `none`
 * leaves. A condition and its negation add up to everyone, so negations need no index.
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

/** Coefficients by the conditions that are multiplied, as their sorted numbers. */
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
  // A condition over what is not there is never met, nor is its negation.
  if (!context.fields.has(condition.field)) return new Map();
  const semantics = OPERATOR_SEMANTICS[condition.operator];
  const positive =
    'negates' in semantics ? { ...condition, operator: semantics.negates } : condition;
  const sum: Sum = new Map([[String(leaves.numberOf(positive)), 1]]);
  return 'negates' in semantics ? complement(sum) : sum;
}

/** Everyone but these. */
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

/** Null when it grows out of hand. */
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

/** Conditions that must all hold as one query; null when no index serves them together. */
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

/** Of several items that must all be there, Firestore is asked for one only. */
function isSuperset({ operator, value }: Condition): boolean {
  return operator === 'hasAll' && Array.isArray(value) && value.length > 1;
}

function alternatives(filters: readonly QueryFilter[]): number {
  return filters
    .filter(({ value }) => Array.isArray(value))
    .reduce((product, { value }) => product * (value as unknown[]).length, 1);
}

/** Each different condition once. */
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
