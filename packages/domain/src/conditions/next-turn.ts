import type { Operator } from '@clientele/contracts/conditions/condition';
import { addDays, addMonths, addYears, daysToAnniversary } from '../time/calendar.ts';
import type { Comparable } from './value-span.ts';

/**
 * The first day after `day` on which an operator that depends on today may give another result for
 * a date; null when there is none. A day on which the result stays the same does no harm.
 */
export function nextTurnOf(
  operator: Operator,
  [first, second]: readonly Comparable[],
  date: string,
  day: string,
): string | null {
  const count = Number(first);
  switch (operator) {
    case 'isPast':
      return firstAfter(day, [addDays(date, 1)]);
    case 'inLastDays':
      return firstAfter(day, [date, addDays(date, count + 1)]);
    case 'moreThanDaysAgo':
      return firstAfter(day, [addDays(date, count + 1)]);
    case 'inNextDays':
      return firstAfter(day, [addDays(date, -count), addDays(date, 1)]);
    case 'inLastMonths':
      return firstAfter(day, [date, monthsOver(date, count)]);
    case 'moreThanMonthsAgo':
      return firstAfter(day, [monthsOver(date, count)]);
    case 'ageBetween':
      return firstAfter(day, [addYears(date, count), addYears(date, Number(second) + 1)]);
    case 'anniversaryInNextDays': {
      const wait = daysToAnniversary(date, day);
      return wait > count ? addDays(day, wait - count) : addDays(day, wait + 1);
    }
    default:
      return null;
  }
}

function firstAfter(day: string, turns: readonly string[]): string | null {
  return turns.reduce<string | null>(
    (first, turn) => (turn > day && (first === null || turn < first) ? turn : first),
    null,
  );
}

/** The first day on which "`months` months ago" is later than the date. */
function monthsOver(date: string, months: number): string {
  const dayAfter = addDays(date, 1);
  const over = addMonths(dayAfter, months);
  // When that month is too short for the day, its last day still leads to the date or an earlier
  // one.
  return over.slice(8) === dayAfter.slice(8) ? over : addDays(over, 1);
}
