import { isCalendarDate } from '../time/calendar.ts';
import { momentAt } from '../time/zoned-time.ts';

/** What may surround a number: currency signs and codes, percent signs, and spaces of all kinds. */
const NUMBER_DRESS = /[\s€$£%']|^[A-Z]{3}(?=[\s\d-])|(?<=[\s\d])[A-Z]{3}$/gu;
const YES = new Set(['oui', 'yes', 'vrai', 'true', '1', 'x', 'o', 'y']);
const NO = new Set(['non', 'no', 'faux', 'false', '0', 'n']);

/**
 * Reads a number as people write it: "1 234,5", "1,234.5", "12,50 €", "-3". Null when it is none,
 * or ambiguous: "1,234" is a decimal in Paris and a thousand in London.
 */
export function readNumber(text: string): number | null {
  const digits = text.trim().replace(NUMBER_DRESS, '').replace('−', '-');
  if (!/^[+-]?\d[\d.,]*$/.test(digits)) return null;
  const decimal = decimalMark(digits);
  if (decimal === null) return null;
  const groupMark = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const isGrouped = new RegExp(`^[+-]?\\d{1,3}(\\${groupMark}\\d{3})+$`).test(whole);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (!isGrouped && !/^[+-]?\d+$/.test(whole)) return null;
  const value = Number(`${whole.replaceAll(groupMark, '')}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}

/** "oui", "no", "vrai", "x", "0"…; null for anything else. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** `2026-01-31`, or day first: `31/1/2026`, `31.01.2026`, `31-01-2026`. */
export function readDate(text: string): string | null {
  const trimmed = text.trim();
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  const date = match
    ? `${match[4]}-${match[3]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`
    : trimmed;
  return isCalendarDate(date) ? date : null;
}

/** Reads ISO 8601, or a date followed by a time in the time zone: "31/01/2026 14:30", "… 14h30". */
export function readMoment(text: string, timeZone: string): string | null {
  const trimmed = text.trim();
  if (/T.*(Z|[+-]\d{2}:\d{2})$/.test(trimmed)) return trimmed;
  const match = /^(\S+?)(?:(?:T| +(?:à +|at +)?)(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/.exec(trimmed);
  const date = match && readDate(match[1] as string);
  if (!match || !date) return null;
  const [, , hour = '0', minute = '00', second = '00'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  return momentAt(date, time, timeZone).toISOString();
}

/** Which of the two marks is the decimal mark; null when that cannot be told. */
function decimalMark(digits: string): '.' | ',' | null {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (digits.indexOf(',') !== comma) return '.';
  if (digits.indexOf('.') !== point) return ',';
  const isAmbiguous = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(digits);
  return isAmbiguous ? null : comma >= 0 ? ',' : '.';
}
