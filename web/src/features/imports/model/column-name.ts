import type { ImportColumn } from '@clientele/contracts/import-export/import-job';

/** The name of a column: its header, or its letter as in a spreadsheet. */
export function columnName({ column, header }: Pick<ImportColumn, 'column' | 'header'>): string {
  return header.trim() || columnLetter(column);
}

/** The letter of a column: A for 0, Z for 25, AA for 26. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
