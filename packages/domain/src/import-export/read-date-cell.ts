import type { DateOrder } from '@clientele/contracts/import-export/import-reading';
import { foldText } from '../text/fold.ts';
import { isCalendarDate } from '../time/calendar.ts';
import { type Cell, isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said, unreadable } from './cell-result.ts';

export interface DateReading {
  order: DateOrder;
  /** Calendar date of the organisation, `YYYY-MM-DD`: tells the century of `80`. */
  today: string;
  /** Whether the date lies in the past, as a birth date does. */
  past: boolean;
}

/** A two-digit year is at most this many years ahead, unless the date must lie in the past. */
const YEARS_AHEAD = 20;
const DAY_MILLISECONDS = 86_400_000;
/**
 * Day 0 of workbook serial numbers; it makes up for 29 February 1900, which Excel counts although
 * it did not exist.
 */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const SERIAL_MAXIMUM = 110_000;

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);

/** Reads a calendar date, `YYYY-MM-DD`; a time behind it is ignored. */
export function readDateCell(cell: Cell, reading: DateReading): CellResult<string> {
  if (isBlankCell(cell) || typeof cell === 'boolean') return NOTHING;
  if (typeof cell === 'string' && (isPlaceholder(cell) || saysNoYear(cell))) return NOTHING;
  const date = parseDate(cell, reading);
  return date === null ? unreadable('import.date_unreadable', cell) : said(date);
}

/** The date at the beginning of a cell; null when there is none in this order of day and month. */
export function parseDate(cell: string | number, reading: DateReading): string | null {
  if (typeof cell === 'number') return dateOfNumber(cell, reading);
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso) return made(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,4})([/.\- ])(\d{1,2})\2(\d{1,4})(?=$|[\sT,])/.exec(text);
  if (parts)
    return dateOfParts(parts[1] as string, parts[3] as string, parts[4] as string, reading);
  if (/^\d{5}(?:[.,]\d+)?$|^\d{8}$/.test(text)) {
    return dateOfNumber(Number(text.replace(',', '.')), reading) ?? dateOfEight(text, reading);
  }
  return dateOfWords(text, reading);
}

/** The date of a workbook's serial number, counted as Excel for Windows does. */
export function dateOfSerial(serial: number): string {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

function dateOfNumber(number: number, reading: DateReading): string | null {
  if (number >= 1 && number <= SERIAL_MAXIMUM) return dateOfSerial(number);
  return Number.isInteger(number) ? dateOfEight(String(number), reading) : null;
}

/** `19801231`, or in the order of the file. */
function dateOfEight(text: string, { order }: DateReading): string | null {
  if (!/^\d{8}$/.test(text)) return null;
  const yearFirst = made(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (order === 'yearFirst' || (yearFirst !== null && /^(?:1[89]|20)/.test(text))) return yearFirst;
  const [first, second, year] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  return order === 'dayFirst' ? made(year, second, first) : made(year, first, second);
}

function dateOfParts(
  first: string,
  second: string,
  third: string,
  reading: DateReading,
): string | null {
  if (first.length > 2) return made(first, second, third);
  if (third.length <= 2 && reading.order === 'yearFirst') {
    return made(wholeYear(first, reading), second, third);
  }
  if (third.length === 1 || third.length === 3) return null;
  const year = wholeYear(third, reading);
  // With the year at the end, the file's order of day and month applies; dates that begin with the
  // year go year, month, day.
  return reading.order === 'monthFirst' ? made(year, first, second) : made(year, second, first);
}

/** `31 déc. 1980`, `mardi 3 mars 2024`, `Dec 31, 1980`, `1st May 2024`. */
function dateOfWords(text: string, reading: DateReading): string | null {
  if (!/\p{L}/u.test(text)) return null;
  const words = foldText(text).split(' ');
  const at = words.findIndex((word) => MONTH_NUMBERS.has(word));
  if (at === -1) return null;
  const month = MONTH_NUMBERS.get(words[at] as string);
  const before = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(words[at - 1] ?? '');
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[at + 1] ?? '');
  const day = before ?? after;
  const year = before ? words[at + 1] : words[at + 2];
  if (!day || !year || !/^(\d{2}|\d{4})$/.test(year)) return null;
  return made(wholeYear(year, reading), String(month), day[1]);
}

function wholeYear(year: string, { today, past }: DateReading): string {
  if (year.length !== 2) return year;
  const now = Number(today.slice(0, 4));
  const near = Math.floor(now / 100) * 100 + Number(year);
  return String(near > now + (past ? 0 : YEARS_AHEAD) ? near - 100 : near);
}

function made(year = '', month = '', day = ''): string | null {
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** Placeholders of databases for "no date", and birthdays without a year: neither is a date. */
function saysNoYear(text: string): boolean {
  return /^\s*(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}\b|1900-01-00|--\d{2}-?\d{2}\s*$|\d{1,2}[-/.]\d{1,2}\s*$)/.test(
    text,
  );
}
