import type { Readable } from 'node:stream';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import { delimitedRows } from './delimited-rows.ts';
import { fileProblem } from './file-problem.ts';
import { jsonRows, ndjsonRows } from './json-rows.ts';
import { checkRowCount } from './table-limits.ts';
import type { TableRow } from './table-row.ts';
import { decodedPieces } from './text-encoding.ts';
import { unpackedPieces } from './unpack.ts';
import { vcardRows } from './vcard-rows.ts';
import { workbookRows } from './workbook-rows.ts';

/**
 * Streams every data row in batches of some hundred; memory stays flat whatever the size. `source`
 * is the uploaded file, perhaps packed with gzip; for a workbook it must be a `Buffer`.
 * @throws ProblemError `request.invalid` with an issue at `file`.
 */
export async function* readTable(
  source: () => Readable | Buffer,
  reading: ImportReading,
): AsyncIterable<TableRow[]> {
  const header = reading.headerRow ?? 0;
  let count = 0;
  for await (const batch of allRows(source(), reading)) {
    const rows = (batch[0]?.row ?? 0) > header ? batch : batch.filter(({ row }) => row > header);
    count += rows.length;
    checkRowCount(count);
    if (rows.length > 0) yield rows;
  }
}

/** Every row that is not blank, including the header and rows above it. */
export function allRows(
  source: Readable | Buffer,
  reading: Pick<ImportReading, 'format' | 'encoding' | 'delimiter' | 'sheet'>,
): AsyncIterable<TableRow[]> {
  if (reading.format === 'workbook') {
    if (!Buffer.isBuffer(source)) throw new Error('A workbook is read from a buffer');
    return workbookRows(source, reading.sheet);
  }
  const texts = decodedPieces(unpackedPieces(source), reading.encoding ?? 'utf-8');
  switch (reading.format) {
    case 'delimited':
      return delimitedRows(texts, reading.delimiter ?? ';');
    case 'json':
      return jsonRows(texts);
    case 'ndjson':
      return ndjsonRows(texts);
    case 'vcard':
      return vcardRows(texts);
    default:
      throw fileProblem('file.format_unknown');
  }
}
