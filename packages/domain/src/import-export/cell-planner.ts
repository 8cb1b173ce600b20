import type { Cell } from './cell.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportText, TextContext } from './export-text.ts';

export interface ExportContext extends TextContext {
  /** ISO 4217, of amounts that name no currency of their own. */
  currency: string;
  /** What members are called by their id: names, or e-mails where two share a name. */
  members: ReadonlyMap<string, string>;
  /** Of records that belong to a client; what is not there is left empty. */
  clients: { get(clientId: string): { number: string; displayName: string } | undefined };
}

/** What a column says of a record. */
export type CellOf<Item> = (record: Item) => Cell;

export type CellPlanner<Item> = (
  column: ExportColumn,
  text: ExportText,
  context: ExportContext,
) => CellOf<Item>;
