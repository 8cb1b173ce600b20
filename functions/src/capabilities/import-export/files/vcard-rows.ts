import type { TableRow } from './read-table.ts';

/** The cards of a vCard file as rows, in the columns of `VCARD_COLUMNS`. */
// biome-ignore lint/correctness/useYield: written next
export async function* vcardRows(_texts: AsyncIterable<string>): AsyncGenerator<TableRow[]> {
  throw new Error('Not written yet');
}

export const VCARD_COLUMNS: readonly string[] = [];
