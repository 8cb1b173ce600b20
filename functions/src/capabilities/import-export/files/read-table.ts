import type { Readable } from 'node:stream';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { Cell } from '@clientele/domain/import-export/cell';

/** A row of a file; `row` is its place as a spreadsheet numbers it, from 1, header included. */
export interface TableRow {
  row: number;
  cells: Cell[];
}

/**
 * Streams every data row in batches of some hundred; memory stays flat whatever the size.
 * `source` is the file as it was uploaded, maybe packed with gzip; of a workbook, a `Buffer`.
 * @throws ProblemError `request.invalid` with an issue at `file`.
 */
export function readTable(
  _source: () => Readable | Buffer,
  _reading: ImportReading,
): AsyncIterable<TableRow[]> {
  throw new Error('Not written yet');
}
