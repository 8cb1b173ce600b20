import type { Writable } from 'node:stream';
import type { ExportFormat } from '@clientele/contracts/import-export/export-job';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { ColumnKind } from '@clientele/domain/import-export/export-columns';

export interface TableHeader {
  /** Names in objects of JSON. */
  keys: readonly string[];
  /** Names as people read them. */
  labels: readonly string[];
  kinds: readonly ColumnKind[];
}

export interface WrittenFile {
  rows: number;
  bytes: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/** Writes rows to a stream; a promise that `write` returns is to be waited for. */
export interface TableWriter {
  write(cells: readonly Cell[]): void | Promise<void>;
  end(): Promise<WrittenFile>;
}

/** Of every format but `vcard`, which is written by `createTextWriter`. */
export function createTableWriter(
  _format: Exclude<ExportFormat, 'vcard'>,
  _sink: Writable,
  _header: TableHeader,
): TableWriter {
  throw new Error('Not written yet');
}

/** Writes texts one after the other: vCards. */
export function createTextWriter(_sink: Writable): {
  write(text: string): void | Promise<void>;
  end(): Promise<WrittenFile>;
} {
  throw new Error('Not written yet');
}

export function contentTypeOf(_format: ExportFormat): string {
  throw new Error('Not written yet');
}

/** Without the point. */
export function extensionOf(_format: ExportFormat): string {
  throw new Error('Not written yet');
}
