import type { ConditionPeriod } from '@clientele/contracts/conditions/condition';
import { isCalendarDate } from '../../time/calendar.ts';
import { enumerate } from './grammar.ts';

const numbers = new Intl.NumberFormat('en-GB');
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const monthNames = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2000, at)));

export function englishNumber(number: number | undefined): string {
  return number === undefined || Number.isNaN(number) ? '…' : numbers.format(number);
}

/** "1 May 2026" */
export function englishDay(date: string): string {
  return isCalendarDate(date) ? days.format(new Date(`${date}T00:00:00Z`)) : '…';
}

/** "in May or June" */
export function englishMonths(wanted: readonly number[]): string {
  const names = wanted.map((month) => monthNames[month - 1] ?? '…');
  return `in ${names.length === 0 ? '…' : enumerate(names, 'or')}`;
}

/** Words for today and `count` days before it. */
export function englishLastDays(count: number | undefined): string {
  if (count === 0) return 'today';
  return count === 1 ? 'yesterday or today' : `in the last ${englishNumber(count)} days`;
}

/** Words for today and `count` days after it. */
export function englishNextDays(count: number | undefined): string {
  if (count === 0) return 'today';
  return count === 1 ? 'today or tomorrow' : `in the next ${englishNumber(count)} days`;
}

export function englishLastMonths(count: number | undefined): string {
  return count === 1 ? 'in the last month' : `in the last ${englishNumber(count)} months`;
}

/** "30 days", "1 month" */
export function englishLength(count: number | undefined, unit: 'day' | 'month'): string {
  return `${englishNumber(count)} ${count === 1 ? unit : `${unit}s`}`;
}

/** "18 to 25 years old" */
export function englishAges([from, to]: readonly number[]): string {
  const range = from === to ? englishNumber(to) : `${englishNumber(from)} to ${englishNumber(to)}`;
  return `${range} ${to === 1 ? 'year' : 'years'} old`;
}

/** The words for a period, with a space in front; empty for "ever". */
export function englishPeriod(period: ConditionPeriod | undefined): string {
  if (period === undefined) return '';
  if ('days' in period) {
    return period.days === 1
      ? ' since yesterday'
      : ` in the last ${englishNumber(period.days)} days`;
  }
  const { from, to } = period;
  if (to === null) return ` since ${englishDay(from)}`;
  return from === to
    ? ` on ${englishDay(from)}`
    : ` between ${englishDay(from)} and ${englishDay(to)}`;
}
