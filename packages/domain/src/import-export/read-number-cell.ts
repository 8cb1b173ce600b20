import type { DecimalMark } from '@clientele/contracts/import-export/import-reading';
import type { Cell } from './cell.ts';
import { isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said, unreadable } from './cell-result.ts';

/**
 * What may surround a number: currency signs and codes, percent signs, apostrophes and spaces of
 * all kinds.
 */
const DRESS = /[\s€$£¥%'’]|^(?:[A-Z]{3}|CHF|F)(?=[\s\d-])|(?<=[\s\d,.])(?:[A-Z]{3}|F)$/gu;
const WHOLE = /^[+-]?\d+$/;

/**
 * Reads a number as the file writes it: "1 234,56", "1.234,56", "12,50 €", "-3". A single point or
 * comma that is not the file's decimal mark separates thousands when three digits follow, and is a
 * decimal mark otherwise: "12.5" means the same in every country.
 */
export function readNumberCell(cell: Cell, mark: DecimalMark): CellResult<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? said(cell) : NOTHING;
  if (typeof cell === 'boolean') return unreadable('import.number_unreadable', cell);
  if (isBlankCell(cell) || isPlaceholder(cell)) return NOTHING;
  const value = parseNumber(cell, mark);
  return value === null ? unreadable('import.number_unreadable', cell) : said(value);
}

/** The number, or null when the text is none. */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  const bare = text.trim().replace('−', '-').replace(DRESS, '');
  const parenthesised = /^\((.+)\)$/.exec(bare);
  const digits = parenthesised ? `-${parenthesised[1]}` : bare.replace(/^(.+)-$/, '-$1');
  if (WHOLE.test(digits)) return Number(digits);
  if (/^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i.test(digits)) return Number(digits.replace(',', '.'));
  if (!/^[+-]?[\d.,]*\d[.,]?$/.test(digits)) return null;
  const decimal = decimalMarkOf(digits, mark);
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return null;
  const isGrouped = /^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole) && !whole.includes(decimal);
  if (!isGrouped && !/^[+-]?\d*$/.test(whole)) return null;
  const value = Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}

function decimalMarkOf(digits: string, mark: DecimalMark): DecimalMark {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const only = comma >= 0 ? ',' : '.';
  if (only === mark) return mark;
  const groups = new RegExp(`^[+-]?\\d{1,3}(\\${only}\\d{3})+$`).test(digits);
  return groups ? mark : only;
}
