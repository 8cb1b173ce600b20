import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import { PREVIEW_ROWS } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import { type Cell, cellText } from '@clientele/domain/import-export/cell';
import { detectHeaderRow, detectValues } from '@clientele/domain/import-export/detect-reading';
import { describeColumns } from './describe-columns.ts';
import { fileProblem } from './file-problem.ts';
import { type IdentifiedFile, identifyFile } from './identify-file.ts';
import { jsonColumns } from './json-rows.ts';
import { allRows } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { decodedPieces } from './text-encoding.ts';
import { unpackedPieces } from './unpack.ts';
import { VCARD_COLUMNS } from './vcard-rows.ts';

const LOOKED_AT_ROWS = 500;

/** What the beginning of a file tells. */
export interface InspectedFile {
  /** How the file is read: what was detected, replaced by what the person chose. */
  reading: ImportReading;
  detected: ImportReading;
  sheets: string[];
  columns: ImportColumn[];
  /** The first data rows, at most 20. */
  rows: TableRow[];
  packed: 'gzip' | null;
}

/**
 * Inspects a file by its content, whatever its name says; reads only its beginning. Values in
 * `reading` are the person's choice and win over what is detected.
 * @throws ProblemError `request.invalid` with an issue at `file`.
 */
export async function inspectFile(
  bytes: Buffer,
  options: { country: string; reading?: Partial<ImportReading> },
): Promise<InspectedFile> {
  const chosen = options.reading ?? {};
  const file = await identifyFile(bytes, chosen);
  const { layout } = file;
  const first = await firstRows(file);
  const isTable = layout.format === 'delimited' || layout.format === 'workbook';
  const headerFound = isTable ? detectHeaderRow(withBlankRows(first)) : null;
  const headerRow = isTable ? (chosen.headerRow ?? headerFound) : null;
  const data = first.filter(({ row }) => row > (headerRow ?? 0));
  if (data.length === 0) throw fileProblem('file.no_rows');
  const country = chosen.country ?? options.country;
  const mark = file.layout.delimiter === ',' || layout.format.endsWith('json') ? '.' : undefined;
  const values = detectValues(
    data.map(({ cells }) => cells),
    country,
    mark,
  );
  const detected: ImportReading = {
    ...file.detected,
    headerRow: headerFound,
    ...values,
    country: options.country,
  };
  const reading: ImportReading = {
    ...detected,
    ...layout,
    headerRow,
    dateOrder: chosen.dateOrder ?? values.dateOrder,
    decimalMark: chosen.decimalMark ?? values.decimalMark,
    yesWords: chosen.yesWords ?? values.yesWords,
    noWords: chosen.noWords ?? values.noWords,
    country,
  };
  const names = await columnNames(file, first, headerRow);
  return {
    reading,
    detected,
    sheets: file.sheets,
    columns: describeColumns(names, data),
    rows: data.slice(0, PREVIEW_ROWS),
    packed: file.packed,
  };
}

async function firstRows(file: IdentifiedFile): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of allRows(file.bytes, file.layout)) {
    // Copies the cells: otherwise the JavaScript engine would keep everything that the reader
    // allocates in long-lived memory.
    rows.push(...batch.map(({ row, cells }) => ({ row, cells: [...cells] })));
    if (rows.length >= LOOKED_AT_ROWS) break;
  }
  return rows.slice(0, LOOKED_AT_ROWS);
}

async function columnNames(
  file: IdentifiedFile,
  first: readonly TableRow[],
  headerRow: number | null,
): Promise<string[]> {
  const { format, encoding } = file.layout;
  if (format === 'vcard') return [...VCARD_COLUMNS];
  if (format === 'json' || format === 'ndjson') {
    return jsonColumns(decodedPieces(unpackedPieces(file.bytes), encoding ?? 'utf-8'), format);
  }
  const header = first.find(({ row }) => row === headerRow);
  return (header?.cells ?? []).map((cell) => cellText(cell).trim());
}

/** The cells of the rows, with blank rows put back so that each is at its place. */
function withBlankRows(rows: readonly TableRow[]): Cell[][] {
  const all: Cell[][] = [];
  for (const { row, cells } of rows) {
    if (row > LOOKED_AT_ROWS * 2) break;
    while (all.length < row - 1) all.push([]);
    all.push(cells);
  }
  return all;
}
