import type { Cell } from '@clientele/domain/import-export/cell';
import type { ColumnKind } from '@clientele/domain/import-export/export-columns';

export interface TableHeader {
  /** Column names in JSON objects. */
  keys: readonly string[];
  /** Column names as people read them. */
  labels: readonly string[];
  kinds: readonly ColumnKind[];
}

export interface WrittenFile {
  rows: number;
  bytes: number;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
}

/** Writes rows to a stream. A promise that `write` returns must be awaited before the next call. */
export interface TableWriter {
  write(cells: readonly Cell[]): void | Promise<void>;
  end(): Promise<WrittenFile>;
}

/** The pieces of text that make up a format. */
export interface TableText {
  begin: string;
  row(cells: readonly Cell[], at: number): string;
  end: string;
}
