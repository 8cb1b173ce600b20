import type { Operator } from '@clientele/contracts/conditions/condition';
import { addDays, addMonths, addYears, daysToAnniversary } from '../time/calendar.ts';
import type { Comparable } from './value-span.ts';

/** Adding months clips to their end: the day searched for is a few days from the one added to. */
const MONTH_SLACK = 4;

/**
 * The first day after `day` on which a relative operator may answer otherwise about a date; null
 * when there is none. Days on which it turns out to answer the same do no harm.
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
      return firstAfter(day, [date, ...monthTurns(date, count)]);
    case 'moreThanMonthsAgo':
      return firstAfter(day, monthTurns(date, count));
    case 'ageBetween':
      return firstAfter(day, [...birthdays(date, count), ...birthdays(date, Number(second) + 1)]);
    case 'anniversaryInNextDays': {
      const wait = daysToAnniversary(date, day);
      return wait > count ? addDays(day, wait - count) : addDays(day, wait + 1);
    }
    default:
      return null;
  }
}

function firstAfter(day: string, turns: readonly string[]): string | null {
  return turns.filter((turn) => turn > day).sort()[0] ?? null;
}

/** The days around which something becomes so many months old. */
function monthTurns(date: string, months: number): string[] {
  const day = addMonths(date, months);
  return Array.from({ length: 2 * MONTH_SLACK + 1 }, (_, at) => addDays(day, at - MONTH_SLACK));
}

/** Around the birthday: on 28 February or 1 March for who was born on the 29th. */
function birthdays(date: string, years: number): string[] {
  const day = addYears(date, years);
  return [addDays(day, -1), day, addDays(day, 1)];
}
