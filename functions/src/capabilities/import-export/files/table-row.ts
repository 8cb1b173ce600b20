import type { Cell } from '@clientele/domain/import-export/cell';

/** A row of a file; `row` is its number as spreadsheets show it, from 1 and counting the header. */
export interface TableRow {
  row: number;
  cells: Cell[];
}
