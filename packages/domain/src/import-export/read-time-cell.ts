import { momentAt } from '../time/zoned-time.ts';
import { type Cell, isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said, unreadable } from './cell-result.ts';
import { type DateReading, parseDate } from './read-date-cell.ts';

const MINUTES_OF_DAY = 1_440;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** `14:30`, `14h30`, `14h`, `2:30 PM`, `14:30:05.250`. */
const TIME =
  /^(\d{1,2})(?:(?:[:hH.]|\s?h\s?)(\d{2})(?::(\d{2})(\.\d{1,3})?)?|\s?[hH])?\s*([AaPp])?\.?[Mm]?\.?$/;

/** A time of day, `HH:MM:SS`. */
export function readTimeCell(cell: Cell): CellResult<string> {
  if (isBlankCell(cell) || typeof cell === 'boolean') return NOTHING;
  if (typeof cell === 'number') {
    return cell >= 0 && cell < 1 ? said(timeOfDayShare(cell)) : timeOfHour(cell);
  }
  if (isPlaceholder(cell)) return NOTHING;
  const time = parseTime(cell.trim().replace(/^.*T(?=\d{2}:)/, ''));
  return time === null ? unreadable('import.date_unreadable', cell) : said(time);
}

/**
 * Reads a moment as ISO 8601 in UTC; without a time it is the start of the day in the time zone.
 */
export function readMomentCell(
  cell: Cell,
  reading: DateReading,
  timeZone: string,
): CellResult<string> {
  if (isBlankCell(cell) || typeof cell === 'boolean') return NOTHING;
  if (typeof cell === 'string' && isPlaceholder(cell)) return NOTHING;
  const moment = parseMoment(cell, reading, timeZone);
  return moment === null ? unreadable('import.date_unreadable', cell) : said(moment);
}

/** A number of minutes: `45`, `1h30`, `01:30`, `90 min`, `1,5 h`. */
export function readMinutesCell(cell: Cell): CellResult<number> {
  if (isBlankCell(cell) || typeof cell === 'boolean') return NOTHING;
  if (typeof cell === 'number') {
    return said(cell > 0 && cell < 1 ? Math.round(cell * MINUTES_OF_DAY) : Math.round(cell));
  }
  const text = cell.trim().toLowerCase();
  if (isPlaceholder(text)) return NOTHING;
  const minutes = /^(\d{1,4})(?:[.,]0+)?\s*(?:min|mn|m|minutes?|')?\.?$/.exec(text);
  if (minutes) return said(Number(minutes[1]));
  const hours =
    /^(\d{1,2})\s*(?:h|:|heures?|hours?)\s*(?:(\d{1,2})(?::\d{2})?\s*(?:min|mn|m)?)?$/.exec(text);
  if (hours) return said(Number(hours[1]) * 60 + Number(hours[2] ?? 0));
  const parts = /^(\d{1,2})[.,](\d{1,2})\s*(?:h|heures?|hours?)$/.exec(text);
  if (parts) return said(Math.round(Number(`${parts[1]}.${parts[2]}`) * 60));
  return unreadable('import.number_unreadable', cell);
}

function parseMoment(cell: string | number, reading: DateReading, timeZone: string): string | null {
  if (typeof cell === 'string' && ISO_MOMENT.test(cell.trim())) {
    const time = Date.parse(cell.trim());
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  }
  const date = parseDate(cell, reading);
  const time = typeof cell === 'number' ? timeOfDayShare(cell % 1) : timeBehindDate(cell.trim());
  if (date === null || time === null) return null;
  return momentAt(date, time, timeZone).toISOString();
}

/** The time behind a date in a text; midnight when there is none, null when it is no time. */
function timeBehindDate(text: string): string | null {
  const numeric = /^[\d/.-]{8,10}(?:T|,?\s+(?:à\s+|at\s+|-\s+)?)(.+)$/i.exec(text);
  if (numeric) return parseTime((numeric[1] as string).trim());
  if (/^\d{1,4}([/.\- ])\d{1,2}\1\d{1,4}$/.test(text) || /^\d{8}$/.test(text)) return '00:00:00';
  if (/^\d{5}[.,]\d+$/.test(text)) return timeOfDayShare(Number(text.replace(',', '.')) % 1);
  const worded = /\d{4},?\s+(?:à\s+|at\s+)?(\d{1,2}\s?[:h].*)$/i.exec(text);
  return worded ? parseTime((worded[1] as string).trim()) : '00:00:00';
}

function parseTime(text: string): string | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText = '', minute = '00', second = '00', fraction = '', half] = match;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  } else if (/^\d{1,2}$/.test(text)) {
    return null;
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}:${second}${fraction}`;
}

/** A whole number in a column of times is an hour: `14` is 14:00. */
function timeOfHour(hour: number): CellResult<string> {
  return Number.isInteger(hour) && hour >= 1 && hour <= 23
    ? said(`${String(hour).padStart(2, '0')}:00:00`)
    : unreadable('import.date_unreadable', hour);
}

/** The time of a fraction of a day: 0.604166… is `14:30:00`. */
function timeOfDayShare(share: number): string {
  const seconds = Math.min(Math.round(share * 86_400), 86_399);
  return new Date(seconds * 1_000).toISOString().slice(11, 19);
}
