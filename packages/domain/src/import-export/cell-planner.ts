import type { Cell } from './cell.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportText, TextContext } from './export-text.ts';

export interface ExportContext extends TextContext {
  /** ISO 4217 code for amounts that name no currency themselves. */
  currency: string;
  /** Names of members by id; e-mails where two have the same name. */
  members: ReadonlyMap<string, string>;
  /** The clients of records by id; unknown ones leave the cell empty. */
  clients: { get(clientId: string): { number: string; displayName: string } | undefined };
}

/** The cell of a column for a record. */
export type CellOf<Item> = (record: Item) => Cell;

export type CellPlanner<Item> = (
  column: ExportColumn,
  text: ExportText,
  context: ExportContext,
) => CellOf<Item>;
