import type { FieldDescription } from '../conditions/operators.ts';
import type { Comparable, ValueSpan } from '../conditions/value-span.ts';
import { addDays } from '../time/calendar.ts';
import type { Values, WeighedDemand } from './weighed-demand.ts';

const EMPTY: Values = [];
/** A text that no condition names. */
const ANOTHER = '\uffff';
const FIRST_OF_LEAP_YEAR = '2024-01-01';
const LEAP_YEAR_DAYS = 366;

/**
 * Sample values of a field ("witnesses"): if any value at all meets the demands, one of these does;
 * null where that cannot be guaranteed. Between two neighbouring bounds all values give the same
 * result, so one from each gap stands for the others.
 */
export function witnessesOf(
  field: FieldDescription,
  demands: readonly WeighedDemand[],
): Values[] | null {
  const bounds = demands.flatMap(({ span }) => (span === null ? [] : boundsOf(span)));
  switch (field.type) {
    case 'boolean':
      return orEmpty([true, false]);
    case 'choice':
    case 'reference':
      return orEmpty([...bounds, ANOTHER]);
    case 'number':
      return orEmpty(numbersAround(bounds.map(Number)));
    case 'count':
      // Counts are never negative.
      return numbersAround(bounds.map(Number)).flatMap((value) => (value < 0 ? [] : [[value]]));
    case 'date':
    case 'moment':
      return orEmpty(bounds.length === 0 ? anyBirthday() : bounds.flatMap(daysAround));
    case 'list':
      return [EMPTY, [ANOTHER, ...bounds].filter((item) => !isForbidden(item, demands))];
    case 'text':
      return textsFor(demands);
  }
}

function orEmpty(values: readonly Comparable[]): Values[] {
  return [EMPTY, ...[...new Set(values)].map((value) => [value])];
}

function boundsOf(span: ValueSpan): readonly Comparable[] {
  if ('values' in span) return span.values;
  return span.kind === 'range' ? [span.from, span.to].flatMap((bound) => bound?.value ?? []) : [];
}

/** The bounds, one number between each two, one below all and one above all. */
function numbersAround(bounds: readonly number[]): number[] {
  const sorted = [...new Set([...bounds, 0])].sort((left, right) => left - right);
  return sorted.flatMap((bound, at) => {
    const next = sorted[at + 1] ?? bound + 2;
    return at === 0 ? [bound - 1, bound, (bound + next) / 2] : [bound, (bound + next) / 2];
  });
}

function daysAround(bound: Comparable): string[] {
  return [-1, 0, 1].map((days) => addDays(String(bound), days));
}

/** One date for each day of a leap year: enough when only birthdays are asked about. */
function anyBirthday(): string[] {
  return Array.from({ length: LEAP_YEAR_DAYS }, (_, day) => addDays(FIRST_OF_LEAP_YEAR, day));
}

/** Whether a demand forbids the item. A list of all other items meets whatever any list meets. */
function isForbidden(item: Comparable, demands: readonly WeighedDemand[]): boolean {
  return demands.some(
    ({ span, negated }) =>
      negated &&
      (span?.kind === 'containsAny' ||
        (span?.kind === 'containsAll' && span.values.length === 1)) &&
      span.values.includes(item),
  );
}

/** The texts to try, when only a few are demanded; null when any text could do. */
function textsFor(demands: readonly WeighedDemand[]): Values[] | null {
  for (const { span, negated } of demands) {
    if (negated) continue;
    if (span?.kind === 'empty') return [EMPTY];
    if (span?.kind === 'anyOf') return orEmpty(span.values);
  }
  return null;
}
