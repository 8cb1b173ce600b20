import type { Cell } from '@clientele/domain/import-export/cell';
import type { CellStyle } from './workbook-styles.ts';

const DAY_SECONDS = 86_400;
/**
 * Day 0 of serial numbers; it makes up for 29 February 1900, which Excel counts although it did not
 * exist.
 */
const EPOCH = Date.UTC(1899, 11, 30);
const LEAP_BUG_SERIAL = 60;
/** Days between the two epochs, 1900 and 1904. */
const DAYS_TO_1904 = 1_462;
/** 31 December 9999. */
const SERIAL_MAXIMUM = 2_958_465;

/**
 * The value of a number in its style. Dates and times become ISO: `2026-01-31`,
 * `2026-01-31T14:30:00`, `14:30:00`.
 */
export function styledNumber(number: number, style: CellStyle, from1904: boolean): Cell {
  if (style === null) return number;
  if (style === 'percent') return Number((number * 100).toPrecision(14));
  if (number < 0 || number > SERIAL_MAXIMUM) return number;
  // A duration of a day or more is no time of day.
  if (style === 'time') return number < 1 ? timeOf(number) : number;
  const serial = from1904 ? number + DAYS_TO_1904 : number;
  const moved = serial < LEAP_BUG_SERIAL ? serial + 1 : serial;
  const seconds = Math.round(moved * DAY_SECONDS);
  const iso = new Date(EPOCH + seconds * 1_000).toISOString();
  return style === 'date' ? iso.slice(0, 10) : iso.slice(0, 19);
}

/**
 * The serial number of an ISO date or local date-time; null for dates that workbooks count wrongly
 * or not at all.
 */
export function serialOf(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/.test(iso) || iso < '1900-03-01') return null;
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`);
  return Number.isNaN(time) ? null : (time - EPOCH) / (DAY_SECONDS * 1_000);
}

function timeOf(share: number): string {
  const seconds = Math.min(Math.round(share * DAY_SECONDS), DAY_SECONDS - 1);
  return new Date(seconds * 1_000).toISOString().slice(11, 19);
}
