import type { ExportEntity } from '@clientele/contracts/import-export/export-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { localized } from '../custom-fields/field-types.ts';
import type { Cell } from './cell.ts';
import type { CellPlanner, ExportContext } from './cell-planner.ts';
import { clientCell } from './client-cells.ts';
import type { ExportColumn } from './export-columns.ts';
import { ExportText } from './export-text.ts';
import type { ExportableRecords } from './exportable.ts';
import { appointmentCell, auditEntryCell, interactionCell, purchaseCell } from './record-cells.ts';

const PLANNERS: { [Entity in ExportEntity]: CellPlanner<ExportableRecords[Entity]> } = {
  clients: clientCell,
  appointments: appointmentCell,
  purchases: purchaseCell,
  interactions: interactionCell,
  auditEntries: auditEntryCell,
};

/**
 * Plans how the columns are written; the resulting function then takes one record after the other.
 */
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
