import {
  IMPORT_CELL_LENGTH_MAXIMUM,
  IMPORT_COLUMNS_MAXIMUM,
} from '@clientele/contracts/import-export/import-reading';
import type { Cell } from '@clientele/domain/import-export/cell';
import { cellTooLong, tooManyColumns } from './table-limits.ts';
import { styledNumber } from './workbook-serial.ts';
import type { CellStyle } from './workbook-styles.ts';
import type { XmlHandler } from './xml-events.ts';
import { unescapeXmlText } from './xml-events.ts';

/** A cell with a shared text, which is filled in once that text was read. */
export interface SharedCell {
  row: number;
  column: number;
  index: number;
}

/** A row of a sheet. Empty cells are null; cells after the last filled one are missing. */
export interface SheetRow {
  row: number;
  cells: Cell[];
}

/**
 * Turns the XML events of a sheet into rows. Memory depends on the filled cells only, never on the
 * size that the sheet declares.
 */
export class SheetReader implements XmlHandler {
  rows: SheetRow[] = [];
  shared: SharedCell[] = [];
  readonly #styles: readonly CellStyle[];
  readonly #from1904: boolean;
  #row = 0;
  #column = -1;
  #cells: Cell[] = [];
  #type = '';
  #style = 0;
  #text = '';
  #takesText = false;
  #phonetic = 0;

  constructor(styles: readonly CellStyle[], from1904: boolean) {
    this.#styles = styles;
    this.#from1904 = from1904;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'c':
        this.#column = columnOf(attributes.r) ?? this.#column + 1;
        this.#type = attributes.t ?? 'n';
        this.#style = Number(attributes.s ?? 0);
        this.#text = '';
        break;
      case 'v':
        this.#takesText = true;
        break;
      case 't':
        this.#takesText = this.#phonetic === 0;
        break;
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'row': {
        const row = Number(attributes.r);
        this.#row = Number.isInteger(row) && row > this.#row ? row : this.#row + 1;
        this.#column = -1;
        this.#cells = [];
      }
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.#put();
        break;
      case 'v':
      case 't':
        this.#takesText = false;
        break;
      case 'rPh':
        this.#phonetic -= 1;
        break;
      case 'row':
        if (this.#cells.length > 0) this.rows.push({ row: this.#row, cells: this.#cells });
    }
  }

  text(text: string): void {
    if (!this.#takesText) return;
    this.#text += text;
    if (this.#text.length > IMPORT_CELL_LENGTH_MAXIMUM * 8) throw cellTooLong(this.#row);
  }

  #put(): void {
    if (this.#text === '') return;
    const cell = this.#cell();
    if (cell === null || cell === '') return;
    if (this.#column >= IMPORT_COLUMNS_MAXIMUM) throw tooManyColumns();
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell {
    switch (this.#type) {
      case 's':
        this.shared.push({
          row: this.rows.length,
          column: this.#column,
          index: Number(this.#text),
        });
        // Holds the place.
        return 0;
      case 'b':
        return this.#text === '1' || this.#text === 'true';
      case 'e':
        return null;
      case 'str':
      case 'inlineStr':
        return unescapeXmlText(this.#text);
      case 'd':
        return this.#text.trim();
      default: {
        const number = Number(this.#text);
        if (!Number.isFinite(number)) return this.#text;
        return styledNumber(number, this.#styles[this.#style] ?? null, this.#from1904);
      }
    }
  }
}

/** The column index of a reference, 27 for `AB12`; null when it names none. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? null : column - 1;
}
