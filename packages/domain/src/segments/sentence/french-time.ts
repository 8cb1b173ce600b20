import type { ConditionPeriod } from '@clientele/contracts/conditions/condition';
import { isCalendarDate } from '../../time/calendar.ts';
import { enumerate } from './grammar.ts';

const numbers = new Intl.NumberFormat('fr-FR');
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });
const monthNames = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2000, at)));

export function frenchNumber(number: number | undefined): string {
  return number === undefined || Number.isNaN(number) ? '…' : numbers.format(number);
}

/** "1er mai 2026" */
export function frenchDay(date: string): string {
  if (!isCalendarDate(date)) return '…';
  return days.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** "en mai ou en juin" */
export function frenchMonths(wanted: readonly number[]): string {
  const names = wanted.map((month) => `en ${monthNames[month - 1] ?? '…'}`);
  return names.length === 0 ? 'en …' : enumerate(names, 'ou');
}

/** Words for today and `count` days before it. */
export function frenchLastDays(count: number | undefined): string {
  if (count === 0) return 'aujourd’hui';
  return count === 1 ? 'hier ou aujourd’hui' : `dans les ${frenchNumber(count)} derniers jours`;
}

/** Words for today and `count` days after it. */
export function frenchNextDays(count: number | undefined): string {
  if (count === 0) return 'aujourd’hui';
  return count === 1 ? 'aujourd’hui ou demain' : `dans les ${frenchNumber(count)} prochains jours`;
}

export function frenchLastMonths(count: number | undefined): string {
  return count === 1 ? 'dans le dernier mois' : `dans les ${frenchNumber(count)} derniers mois`;
}

/** "de 30 jours", after "plus". */
export function frenchLength(count: number | undefined, unit: 'jour' | 'mois'): string {
  if (count === 1) return `d’un ${unit}`;
  return `de ${frenchNumber(count)} ${unit === 'jour' ? 'jours' : unit}`;
}

/** "18 à 25 ans" */
export function frenchAges([from, to]: readonly number[]): string {
  const unit = to === undefined || Number.isNaN(to) || to >= 2 ? 'ans' : 'an';
  return from === to
    ? `${frenchNumber(to)} ${unit}`
    : `${frenchNumber(from)} à ${frenchNumber(to)} ${unit}`;
}

/** The words for a period, with a space in front; empty for "ever". */
export function frenchPeriod(period: ConditionPeriod | undefined): string {
  if (period === undefined) return '';
  if ('days' in period) {
    return period.days === 1
      ? ' depuis hier'
      : ` sur les ${frenchNumber(period.days)} derniers jours`;
  }
  const { from, to } = period;
  if (to === null) return ` depuis le ${frenchDay(from)}`;
  return from === to
    ? ` le ${frenchDay(from)}`
    : ` entre le ${frenchDay(from)} et le ${frenchDay(to)}`;
}
