import type { FieldDescription } from '../conditions/operators.ts';
import type { Comparable, ValueSpan } from '../conditions/value-span.ts';
import { addDays } from '../time/calendar.ts';
import type { Values, WeighedDemand } from './weighed-demand.ts';

const EMPTY: Values = [];
/** None of the words that conditions name. */
const ANOTHER = '\uffff';
const FIRST_OF_LEAP_YEAR = '2024-01-01';
const LEAP_YEAR_DAYS = 366;

/**
 * Values of a field, so chosen that if any value at all meets the demands, one of these does; null
 * where that cannot be said. Between two neighbouring bounds spans say the same of all values, so
 * that one from each gap stands for the others.
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
      // Nothing that happened is nought, never less.
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

/** The bounds, one number between each two, one below all and one above. */
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

/** Where there are only birthdays to judge, one year has them all. */
function anyBirthday(): string[] {
  return Array.from({ length: LEAP_YEAR_DAYS }, (_, day) => addDays(FIRST_OF_LEAP_YEAR, day));
}

/** A list with all else in it meets whatever any list meets. */
function isForbidden(item: Comparable, demands: readonly WeighedDemand[]): boolean {
  return demands.some(
    ({ span, negated }) =>
      negated &&
      (span?.kind === 'containsAny' ||
        (span?.kind === 'containsAll' && span.values.length === 1)) &&
      span.values.includes(item),
  );
}

/** There are too many texts to try, unless one of a few is demanded. */
function textsFor(demands: readonly WeighedDemand[]): Values[] | null {
  for (const { span, negated } of demands) {
    if (negated) continue;
    if (span?.kind === 'empty') return [EMPTY];
    if (span?.kind === 'anyOf') return orEmpty(span.values);
  }
  return null;
}
