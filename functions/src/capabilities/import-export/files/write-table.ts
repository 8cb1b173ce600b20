import type { Writable } from 'node:stream';
import type { ExportFormat } from '@clientele/contracts/import-export/export-job';
import { CountingSink } from './counting-sink.ts';
import { delimitedText } from './delimited-text.ts';
import { jsonText } from './json-text.ts';
import type { TableHeader, TableWriter, WrittenFile } from './table-writer.ts';
import { createWorkbookWriter } from './workbook-writer.ts';

/** The writer of a format; vCards are written by `createTextWriter`. */
export function createTableWriter(
  format: Exclude<ExportFormat, 'vcard'>,
  sink: Writable,
  header: TableHeader,
): TableWriter {
  if (format === 'xlsx') return createWorkbookWriter(sink, header);
  const text =
    format === 'json' || format === 'ndjson'
      ? jsonText(format, header)
      : delimitedText(format, header);
  const counting = new CountingSink(sink);
  let rows = 0;
  let begun = false;
  const begin = () => {
    if (!begun && text.begin !== '') counting.push(text.begin);
    begun = true;
  };
  return {
    write(cells) {
      begin();
      rows += 1;
      return counting.push(text.row(cells, rows));
    },
    async end() {
      begin();
      if (text.end !== '') counting.push(text.end);
      return { rows, ...(await counting.end()) };
    },
  };
}

/** Writes texts one after the other, for vCards. */
export function createTextWriter(sink: Writable): {
  write(text: string): void | Promise<void>;
  end(): Promise<WrittenFile>;
} {
  const counting = new CountingSink(sink);
  let rows = 0;
  return {
    write(text) {
      rows += 1;
      return counting.push(text);
    },
    async end() {
      return { rows, ...(await counting.end()) };
    },
  };
}

const TYPES: Readonly<Record<ExportFormat, { contentType: string; extension: string }>> = {
  csv: { contentType: 'text/csv; charset=utf-8', extension: 'csv' },
  excelCsv: { contentType: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  json: { contentType: 'application/json', extension: 'json' },
  ndjson: { contentType: 'application/x-ndjson', extension: 'ndjson' },
  vcard: { contentType: 'text/vcard; charset=utf-8', extension: 'vcf' },
};

export function contentTypeOf(format: ExportFormat): string {
  return TYPES[format].contentType;
}

/** The file extension, without the dot. */
export function extensionOf(format: ExportFormat): string {
  return TYPES[format].extension;
}
