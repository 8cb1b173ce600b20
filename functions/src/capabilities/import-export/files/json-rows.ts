import { IMPORT_COLUMNS_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import type { Cell } from '@clientele/domain/import-export/cell';
import { fileProblem } from './file-problem.ts';
import { flatRecord } from './flat-record.ts';
import { JsonScanner } from './json-scanner.ts';
import { checkRow, tooManyColumns, withoutTrailingBlanks } from './table-limits.ts';
import type { TableRow } from './table-row.ts';

/** Records whose names become the columns; names that appear only in later records are left out. */
const NAMING_RECORDS = 500;
const LINE_LENGTH_MAXIMUM = 300_000;

/** The records of a JSON file as rows; `jsonColumns` names the columns. */
export async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<TableRow[]> {
  yield* asRows(jsonRecords(texts));
}

/** The lines of an NDJSON file as rows. */
export async function* ndjsonRows(texts: AsyncIterable<string>): AsyncGenerator<TableRow[]> {
  yield* asRows(ndjsonRecords(texts));
}

interface NamedRecord {
  row: number;
  cells: Map<string, Cell>;
}

/** The column names, in the order of their first appearance. */
export async function jsonColumns(
  texts: AsyncIterable<string>,
  format: 'json' | 'ndjson',
): Promise<string[]> {
  const names = new Set<string>();
  let count = 0;
  const batches = format === 'json' ? jsonRecords(texts) : ndjsonRecords(texts);
  for await (const batch of batches) {
    for (const { cells } of batch) {
      count += 1;
      if (count > NAMING_RECORDS) return [...names];
      addNames(names, cells);
    }
  }
  return [...names];
}

async function* asRows(batches: AsyncIterable<NamedRecord[]>): AsyncGenerator<TableRow[]> {
  const columns = new Set<string>();
  let heldRecords: NamedRecord[] | null = [];
  for await (const batch of batches) {
    if (heldRecords === null) {
      yield batch.map((record) => rowOf(record, columns));
      continue;
    }
    heldRecords.push(...batch);
    if (heldRecords.length < NAMING_RECORDS) continue;
    for (const { cells } of heldRecords.slice(0, NAMING_RECORDS)) addNames(columns, cells);
    yield heldRecords.map((record) => rowOf(record, columns));
    heldRecords = null;
  }
  if (heldRecords !== null) {
    for (const { cells } of heldRecords) addNames(columns, cells);
    yield heldRecords.map((record) => rowOf(record, columns));
  }
}

function rowOf({ row, cells }: NamedRecord, columns: ReadonlySet<string>): TableRow {
  const values = withoutTrailingBlanks([...columns].map((name) => cells.get(name) ?? null));
  checkRow(row, values);
  return { row, cells: values };
}

function addNames(names: Set<string>, cells: ReadonlyMap<string, Cell>): void {
  for (const name of cells.keys()) names.add(name);
  if (names.size > IMPORT_COLUMNS_MAXIMUM) throw tooManyColumns();
}

async function* jsonRecords(texts: AsyncIterable<string>): AsyncGenerator<NamedRecord[]> {
  const scanner = new JsonScanner();
  let row = 0;
  for await (const text of texts) {
    if (text.includes('\0')) throw fileProblem('file.nul_bytes');
    const records = scanner.add(text);
    if (records.length === 0) continue;
    yield records.map((record) => {
      row += 1;
      return { row, cells: flatRecord(record, row) };
    });
  }
  scanner.end();
}

async function* ndjsonRecords(texts: AsyncIterable<string>): AsyncGenerator<NamedRecord[]> {
  let rest = '';
  let row = 0;
  const take = (lines: readonly string[]): NamedRecord[] =>
    lines.flatMap((line) => {
      row += 1;
      return line.trim() === '' ? [] : [{ row, cells: flatRecord(line, row) }];
    });
  for await (const text of texts) {
    if (text.includes('\0')) throw fileProblem('file.nul_bytes');
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_LENGTH_MAXIMUM)
      throw fileProblem('file.record_unreadable', { row: row + 1 });
    const records = take(lines);
    if (records.length > 0) yield records;
  }
  if (rest.trim() !== '') {
    const last = take([rest]);
    yield last;
  }
}
