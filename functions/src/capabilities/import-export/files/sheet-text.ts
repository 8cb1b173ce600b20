import type { Cell } from '@clientele/domain/import-export/cell';
import type { ColumnKind } from '@clientele/domain/import-export/export-columns';
import { STYLE } from './workbook-parts-text.ts';
import { serialOf } from './workbook-serial.ts';

/** Most characters of a cell in Excel. */
const TEXT_LENGTH_MAXIMUM = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
const UNFIT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const SPECIAL = /[&<>]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
const ANY = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/** The letters of a column: 0 is `A`, 27 is `AB`. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Writes the rows of a sheet as XML: texts inline in their cells, numbers and dates as such. */
export class SheetText {
  readonly #letters: readonly string[];
  readonly #kinds: readonly ColumnKind[];
  #row = 0;

  constructor(kinds: readonly ColumnKind[]) {
    this.#kinds = kinds;
    this.#letters = kinds.map((_, at) => columnLetters(at));
  }

  header(labels: readonly string[]): string {
    this.#row += 1;
    const cells = labels.map((label, at) => textCell(`${this.#letters[at]}1`, label, STYLE.header));
    return `<row r="1">${cells.join('')}</row>`;
  }

  row(cells: readonly Cell[]): string {
    this.#row += 1;
    let xml = `<row r="${this.#row}">`;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === null || cell === undefined || cell === '') continue;
      xml += this.#cell(this.#letters[at] + String(this.#row), cell, this.#kinds[at]);
    }
    return `${xml}</row>`;
  }

  #cell(place: string, cell: string | number | boolean, kind: ColumnKind | undefined): string {
    if (typeof cell === 'number') {
      const style = kind === 'money' ? ` s="${STYLE.money}"` : '';
      return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : '';
    }
    if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (kind === 'date' || kind === 'moment') {
      const serial = serialOf(cell);
      const style = kind === 'date' ? STYLE.date : STYLE.dateTime;
      if (serial !== null) return `<c r="${place}" s="${style}"><v>${serial}</v></c>`;
    }
    return textCell(place, cell, STYLE.plain);
  }
}

function textCell(place: string, text: string, style: number): string {
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  const whole = text.length > TEXT_LENGTH_MAXIMUM ? text.slice(0, TEXT_LENGTH_MAXIMUM) : text;
  const sound = whole.isWellFormed() ? whole : whole.toWellFormed();
  if (!ANY.test(sound)) return sound;
  return sound
    .replace(
      UNFIT,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(SPECIAL, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
