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

/** The texts that a format is made of. */
export interface TableText {
  begin: string;
  row(cells: readonly Cell[], at: number): string;
  end: string;
}
