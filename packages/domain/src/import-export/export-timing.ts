import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import { addDays, calendarDateOf } from '../time/calendar.ts';
import { momentAt } from '../time/zoned-time.ts';

/** Days searched for the next time: two months contain every monthly time. */
const DAYS_AHEAD = 62;

/**
 * The next moment of a schedule after another one, in a time zone. A local time that the change to
 * summer time skips becomes one hour later; one that occurs twice counts once.
 */
export function nextExportAt(timing: ExportTiming, timeZone: string, after: Date): Date {
  const today = calendarDateOf(after, timeZone);
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const date = addDays(today, days);
    if (!isDayOf(timing, date)) continue;
    const moment = momentAt(date, timing.time, timeZone);
    if (moment > after) return moment;
  }
  throw new Error('a schedule without a next time');
}

function isDayOf({ frequency, weekday, monthDay }: ExportTiming, date: string): boolean {
  if (frequency === 'daily') return true;
  if (frequency === 'weekly') return isoWeekday(date) === weekday;
  const isLast = addDays(date, 1).slice(8) === '01';
  const day = Number(date.slice(8));
  return day === monthDay || (isLast && day < (monthDay ?? 1));
}

/** Weekday by ISO 8601: 1 is Monday, 7 Sunday. */
function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
