import { fileProblem } from './file-problem.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet-reader.ts';
import { checkRow, withoutTrailingBlanks } from './table-limits.ts';
import type { TableRow } from './table-row.ts';
import { openWorkbook } from './workbook-parts.ts';
import { xmlEvents } from './xml-events.ts';

/** The names of the sheets, and the first sheet that has any content. */
export async function workbookSheets(bytes: Buffer): Promise<{ names: string[]; first: string }> {
  const { sheets } = await openWorkbook(bytes);
  const names = sheets.map(({ name }) => name);
  for (const name of names) {
    for await (const rows of workbookRows(bytes, name)) {
      if (rows.length > 0) return { names, first: name };
    }
  }
  return { names, first: names[0] ?? '' };
}

/** The rows of a sheet without blank ones; of the first sheet when none is named. */
export async function* workbookRows(
  bytes: Buffer,
  sheetName: string | null,
): AsyncGenerator<TableRow[]> {
  const workbook = await openWorkbook(bytes);
  const { archive, sheets, styles, from1904, sharedStrings } = workbook;
  const sheet = sheetName === null ? sheets[0] : sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw fileProblem('file.sheet_unknown');
  const reader = new SheetReader(styles, from1904);
  const strings = sharedStrings === null ? null : new SharedStrings(archive.pieces(sharedStrings));
  try {
    for await (const _ of xmlEvents(archive.pieces(sheet.path), reader)) {
      const rows = await complete(reader, strings);
      if (rows.length > 0) yield rows;
    }
  } finally {
    await strings?.close();
  }
}

/** The complete rows, with their shared texts filled in. */
async function complete(reader: SheetReader, strings: SharedStrings | null): Promise<TableRow[]> {
  const { rows, shared } = reader;
  // The row that is still being read stays for the next call.
  const own = shared.filter(({ row }) => row < rows.length);
  reader.shared = shared
    .slice(own.length)
    .map((cell) => ({ ...cell, row: cell.row - rows.length }));
  reader.rows = [];
  const furthest = own.reduce((most, { index }) => Math.max(most, index), -1);
  if (furthest >= 0) await strings?.reach(furthest);
  for (const { row, column, index } of own) {
    const cells = rows[row]?.cells;
    if (cells) cells[column] = strings?.at(index) ?? null;
  }
  return rows.filter(({ row, cells }) => {
    withoutTrailingBlanks(cells);
    checkRow(row, cells);
    return cells.length > 0;
  });
}
