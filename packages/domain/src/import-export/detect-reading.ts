import type {
  DateOrder,
  DecimalMark,
  ImportReading,
} from '@clientele/contracts/import-export/import-reading';
import { type Cell, cellText, isBlankCell } from './cell.ts';
import { isHeaderName } from './header-match.ts';
import { NO_WORDS, YES_WORDS } from './yes-or-no.ts';

type Rows = readonly (readonly Cell[])[];
export type DetectedValues = Pick<
  ImportReading,
  'dateOrder' | 'decimalMark' | 'yesWords' | 'noWords'
>;

const HEADER_ROWS = 20;
/** Countries that write dates with the month first (CLDR). */
const MONTH_FIRST = ['US', 'PH', 'PR', 'GU'];
const YEAR_FIRST = ['CN', 'JP', 'KR', 'TW', 'HU', 'LT', 'MN', 'IR'];
/** Countries of our users that write a decimal point (CLDR). */
const POINT = ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN', 'JP', 'CN', 'KR', 'MX', 'CH', 'IL', 'TH'];
const DATE = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/;
const NUMBER = /^[-+]?[\d\s'’]*(?:[.,]\d{3})*(?:[.,]\d+)?\s*(?:€|\$|£|%|EUR|CHF)?$/;
/** Share of its cells that makes a column one of numbers. */
const COLUMN_SHARE = 0.8;

/**
 * How dates, numbers and yes or no are written, by the first data rows of a file. `likelyMark` is
 * the decimal mark that goes with the file's delimiter; it is used unless the numbers show another.
 */
export function detectValues(
  rows: Rows,
  country: string,
  likelyMark: DecimalMark = POINT.includes(country) ? '.' : ',',
): DetectedValues {
  const columns = columnsOf(rows);
  return {
    dateOrder: dateOrderOf(columns, country),
    decimalMark: decimalMarkOf(columns, likelyMark),
    yesWords: [...YES_WORDS],
    noWords: [...NO_WORDS],
  };
}

/**
 * The number of the header row, from 1; 0 when there is none. A header has no name twice, no date,
 * number or e-mail in it, and covers most of the table's width.
 */
export function detectHeaderRow(rows: Rows): number {
  const first = rows.slice(0, HEADER_ROWS);
  const width = Math.max(0, ...rows.slice(0, 60).map(filledCount));
  if (width === 0) return 0;
  const headerIndex = first.findIndex((row) => {
    const names = row.filter((cell) => typeof cell === 'string' && isHeaderName(cell)).length;
    if (names < Math.min(2, width)) return false;
    return names * 2 >= filledCount(row) || (names * 3 >= filledCount(row) && looksLikeNames(row));
  });
  if (headerIndex !== -1) return headerIndex + 1;
  const at = first.findIndex((row) => filledCount(row) > 0 && filledCount(row) * 2 >= width);
  const nextRows = rows.slice(at + 1, at + 21);
  const differs = nextRows.length > 0 && nextRows.some((row) => !looksLikeNames(row));
  return at !== -1 && differs && looksLikeNames(first[at] ?? []) ? at + 1 : 0;
}

function looksLikeNames(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => !isBlankCell(cell));
  const texts = cells.map((cell) => cellText(cell).trim().toLowerCase());
  if (new Set(texts).size < texts.length * 0.8) return false;
  return cells.every(
    (cell) =>
      typeof cell === 'string' &&
      cell.length <= 120 &&
      !cell.includes('@') &&
      !/^(?=.*\d)[\d\s.,/:+()€$%-]+$/.test(cell),
  );
}

function dateOrderOf(columns: readonly string[][], country: string): DateOrder {
  const counts = { dayFirst: 0, monthFirst: 0, yearFirst: 0 };
  for (const column of columns) {
    for (const text of column) {
      const [, first = '', , second = '', third = ''] = DATE.exec(text) ?? [];
      if (first === '' || first.length > 2) continue;
      if (third.length === 2 && Number(first) > 31) counts.yearFirst += 1;
      else if (Number(first) > 12 && Number(second) <= 12) counts.dayFirst += 1;
      else if (Number(second) > 12 && Number(first) <= 12) counts.monthFirst += 1;
    }
  }
  const usual = usualOrder(country);
  const best = Math.max(counts.dayFirst, counts.monthFirst, counts.yearFirst);
  if (best === 0 || counts[usual] === best) return usual;
  if (counts.dayFirst === best) return 'dayFirst';
  return counts.monthFirst === best ? 'monthFirst' : 'yearFirst';
}

function usualOrder(country: string): DateOrder {
  if (MONTH_FIRST.includes(country)) return 'monthFirst';
  return YEAR_FIRST.includes(country) ? 'yearFirst' : 'dayFirst';
}

function decimalMarkOf(columns: readonly string[][], likely: DecimalMark): DecimalMark {
  const counts = { ',': 0, '.': 0 };
  for (const column of columns) {
    const numbers = column.filter((text) => /\d/.test(text) && NUMBER.test(text));
    if (numbers.length < column.length * COLUMN_SHARE) continue;
    for (const text of numbers) {
      const mark = decisiveMark(text);
      if (mark !== null) counts[mark] += 1;
    }
  }
  const other = likely === ',' ? '.' : ',';
  return counts[likely] === 0 && counts[other] > 0 ? other : likely;
}

/**
 * The decimal mark that a number proves, because the mark cannot separate thousands; null when it
 * could.
 */
function decisiveMark(text: string): DecimalMark | null {
  const digits = text.replace(/[^\d.,]/g, '');
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const at = Math.max(comma, point);
  if (at === -1) return null;
  const [mark, group] = comma >= 0 ? ([',', '.'] as const) : (['.', ','] as const);
  if (digits.indexOf(mark) !== at) return group;
  return /^0|^$/.test(digits.slice(0, at)) || digits.length - at !== 4 || at > 3 ? mark : null;
}

function columnsOf(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((row) => row[at])
      .filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
      .map((cell) => cell.trim()),
  ).filter((column) => column.length > 0);
}

function filledCount(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlankCell(cell)).length;
}
