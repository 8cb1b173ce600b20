import type { ExportEntity } from '@clientele/contracts/import-export/export-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { localized } from '../custom-fields/field-types.ts';
import type { Cell } from './cell.ts';
import { clientCell } from './client-cells.ts';
import type { ExportColumn } from './export-columns.ts';
import { ExportText, type TextContext } from './export-text.ts';
import type { ExportableRecords } from './exportable.ts';
import { appointmentCell, auditEntryCell, interactionCell, purchaseCell } from './record-cells.ts';

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

const PLANNERS: { [Entity in ExportEntity]: CellPlanner<ExportableRecords[Entity]> } = {
  clients: clientCell,
  appointments: appointmentCell,
  purchases: purchaseCell,
  interactions: interactionCell,
  auditEntries: auditEntryCell,
};

/** Plans once how the columns are written; the writer then takes one record after the other. */
export function exportCells<Entity extends ExportEntity>(
  entity: Entity,
  columns: readonly ExportColumn[],
  context: ExportContext,
): (record: ExportableRecords[Entity]) => Cell[] {
  const text = new ExportText(context);
  const plan: CellPlanner<ExportableRecords[Entity]> = PLANNERS[entity];
  const cells = columns.map((column) => plan(column, text, context));
  return (record) => cells.map((cell) => cell(record));
}

/** The names of the columns as a file shows them. */
export function exportHeader(
  columns: readonly ExportColumn[],
  language: InterfaceLanguage,
): string[] {
  return columns.map(({ key, label }) => localized(label, language) || key);
}
