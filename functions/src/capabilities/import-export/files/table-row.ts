import type { Cell } from '@clientele/domain/import-export/cell';

/** A row of a file; `row` is its place as a spreadsheet numbers it, from 1, header included. */
export interface TableRow {
  row: number;
  cells: Cell[];
}
