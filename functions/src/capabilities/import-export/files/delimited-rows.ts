import type { Delimiter } from '@clientele/contracts/import-export/import-reading';
import { unguardCell } from '@clientele/domain/import-export/safe-cell';
import Papa from 'papaparse';
import { fileProblem } from './file-problem.ts';
import { cellTooLong, checkRow, tooManyColumns, withoutTrailingBlanks } from './table-limits.ts';
import type { TableRow } from './table-row.ts';

/** Most characters of a row; a longer one comes from a quotation mark that was never closed. */
const RECORD_LENGTH_MAXIMUM = 300_000;
/** Rows longer than this are checked for too many quotation marks. */
const LONG_RECORD_LENGTH = 16_000;
const RECORD_QUOTES_MAXIMUM = 5_000;
/** Most columns of a spreadsheet, trailing delimiters included. */
const RAW_COLUMNS_MAXIMUM = 16_384;
/** A first line that tells Excel the delimiter; spreadsheets do not show it as a row. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i;

/** The delimiter that a first line `sep=;` names; null when there is none. */
export function namedDelimiter(text: string): string | null {
  const line = /^[^\r\n]{0,8}/.exec(text)?.[0] ?? '';
  return SEPARATOR_LINE.exec(line)?.[1] ?? null;
}

/** The rows of a text in batches. Blank rows are left out, but counted in the numbering. */
export async function* delimitedRows(
  texts: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<TableRow[]> {
  const parser = new DelimitedParser(delimiter);
  for await (const text of texts) {
    const rows = parser.add(text);
    if (rows.length > 0) yield rows;
  }
  const rows = parser.end();
  if (rows.length > 0) yield rows;
}

/** Splits a text that arrives in pieces into rows; holds no more than the incomplete row. */
class DelimitedParser {
  readonly #delimiter: Delimiter;
  readonly #parser: Papa.Parser;
  #rest = '';
  #row = 0;
  #isFirst = true;
  /** Length of text needed before a row can end in it. */
  #wanted = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
  }

  add(text: string): TableRow[] {
    if (text.includes('\0')) throw fileProblem('file.nul_bytes');
    let input = this.#rest + text;
    // A long row is not parsed from its beginning with every piece.
    if (input.length < this.#wanted) {
      this.#rest = input;
      return [];
    }
    // A `\r` at the end may be half of `\r\n`: it waits for the next piece.
    const heldBack = input.endsWith('\r') ? '\r' : '';
    if (heldBack) input = input.slice(0, -1);
    if (input.includes('\r')) input = input.replace(/\r\n?/g, '\n');
    if (this.#isFirst) {
      if (!input.includes('\n') && input.length < 16) {
        this.#rest = input + heldBack;
        return [];
      }
      input = this.#begin(input);
    }
    const { data, meta } = this.#parser.parse(input, 0, true) as Papa.ParseResult<string[]>;
    this.#rest = input.slice(meta.cursor) + heldBack;
    this.#wanted = data.length > 0 ? 0 : this.#rest.length * 2;
    const rows = this.#rows(data);
    if (this.#isEndless()) throw this.#endlessRecord();
    return rows;
  }

  end(): TableRow[] {
    let input = this.#rest.replace(/\r\n?/g, '\n');
    if (this.#isFirst) input = this.#begin(input);
    if (input === '') return [];
    const { data, errors } = this.#parser.parse(input, 0, false) as Papa.ParseResult<string[]>;
    if (errors.some(({ code }) => code === 'MissingQuotes')) {
      throw fileProblem('file.quote_open', { row: this.#row + data.length });
    }
    return this.#rows(data);
  }

  #begin(input: string): string {
    this.#isFirst = false;
    return namedDelimiter(input) === null ? input : input.replace(/^[^\n]*\n?/, '');
  }

  #rows(data: readonly string[][]): TableRow[] {
    const rows: TableRow[] = [];
    for (const raw of data) {
      this.#row += 1;
      const cells = withoutTrailingBlanks(raw);
      if (cells.length === 0) continue;
      checkRow(this.#row, cells);
      for (let at = 0; at < raw.length; at += 1) {
        const cell = raw[at] as string;
        if (cell.charCodeAt(0) === 39) raw[at] = unguardCell(cell);
      }
      rows.push({ row: this.#row, cells });
    }
    return rows;
  }

  #isEndless(): boolean {
    if (this.#rest.length > RECORD_LENGTH_MAXIMUM) return true;
    if (this.#rest.length < LONG_RECORD_LENGTH) return false;
    return this.#rest.split('"', RECORD_QUOTES_MAXIMUM + 1).length > RECORD_QUOTES_MAXIMUM;
  }

  #endlessRecord() {
    const row = this.#row + 1;
    if (this.#rest.includes('"')) return fileProblem('file.quote_open', { row });
    const columns = this.#rest.split(this.#delimiter, RAW_COLUMNS_MAXIMUM + 1).length;
    return columns > RAW_COLUMNS_MAXIMUM ? tooManyColumns() : cellTooLong(row);
  }
}
