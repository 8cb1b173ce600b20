import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import { addDays, calendarDateOf } from '../time/calendar.ts';
import { momentAt } from '../time/zoned-time.ts';

/** Two months: a monthly time lies within, whatever the month. */
const DAYS_AHEAD = 62;

/**
 * The next moment of a schedule after another one, on the clocks of a time zone. A time that the
 * change of clocks leaves out is the one an hour later; one that comes twice counts once.
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

/** 1 is Monday. */
function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
