const DAY_MILLISECONDS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date (`YYYY-MM-DD`) that people of the time zone read at a moment. */
export function calendarDateOf(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const [year = '', ...rest] = format.format(moment).split('-');
  return [year.padStart(4, '0'), ...rest].join('-');
}

/** The calendar date a number of days later; a negative number is earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLISECONDS)
    .toISOString()
    .slice(0, 10);
}

/** The same day `months` later (earlier when negative), or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(2000, month - 1 + months, 1));
  first.setUTCFullYear(first.getUTCFullYear() + year - 2000);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

/** The same day `years` later; 29 February becomes 28 February in common years. */
export function addYears(date: string, years: number): string {
  return addMonths(date, 12 * years);
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * Days from a date to the next anniversary of another, 0 on the day itself. People born on 29
 * February celebrate on 28 February in common years (French practice).
 */
export function daysToAnniversary(origin: string, today: string): number {
  const year = Number(today.slice(0, 4));
  const thisYear = anniversaryIn(year, origin);
  return daysBetween(today, thisYear >= today ? thisYear : anniversaryIn(year + 1, origin));
}

function anniversaryIn(year: number, origin: string): string {
  const monthAndDay = origin.slice(4);
  const clipped = monthAndDay === '-02-29' && !isLeapYear(year) ? '-02-28' : monthAndDay;
  return `${String(year).padStart(4, '0')}${clipped}`;
}

/** Whole days from the first calendar date to the second. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLISECONDS,
  );
}
