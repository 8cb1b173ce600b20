import type { TableRow } from './read-table.ts';

/** The rows of a sheet; of the first one where none is named. */
// biome-ignore lint/correctness/useYield: written next
export async function* workbookRows(
  _bytes: Buffer,
  _sheet: string | null,
): AsyncGenerator<TableRow[]> {
  throw new Error('Not written yet');
}

export async function workbookSheets(_bytes: Buffer): Promise<string[]> {
  throw new Error('Not written yet');
}
