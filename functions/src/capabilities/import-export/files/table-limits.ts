import {
  IMPORT_CELL_LENGTH_MAXIMUM,
  IMPORT_COLUMNS_MAXIMUM,
  IMPORT_ROWS_MAXIMUM,
} from '@clientele/contracts/import-export/import-reading';
import { type Cell, isBlankCell } from '@clientele/domain/import-export/cell';
import { fileProblem } from './file-problem.ts';

/** Drops the empty cells at the end of a row. */
export function withoutTrailingBlanks(cells: Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && isBlankCell(cells[length - 1])) length -= 1;
  if (length < cells.length) cells.length = length;
  return cells;
}

/**
 * @throws ProblemError `request.invalid` when a row has more columns, or a cell more characters,
 * than allowed.
 */
export function checkRow(row: number, cells: readonly Cell[]): void {
  if (cells.length > IMPORT_COLUMNS_MAXIMUM) throw tooManyColumns();
  for (const cell of cells) {
    if (typeof cell === 'string' && cell.length > IMPORT_CELL_LENGTH_MAXIMUM) {
      throw cellTooLong(row);
    }
  }
}

/** @throws ProblemError `request.invalid` when a file has more data rows than allowed. */
export function checkRowCount(count: number): void {
  if (count > IMPORT_ROWS_MAXIMUM) {
    throw fileProblem('file.too_many_rows', { maximum: IMPORT_ROWS_MAXIMUM });
  }
}

export function tooManyColumns() {
  return fileProblem('file.too_many_columns', { maximum: IMPORT_COLUMNS_MAXIMUM });
}

export function cellTooLong(row: number) {
  return fileProblem('file.cell_too_long', { row, maximum: IMPORT_CELL_LENGTH_MAXIMUM });
}
