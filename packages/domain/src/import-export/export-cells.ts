import type { ExportEntity, ExportFormat } from '@clientele/contracts/import-export/export-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Cell } from './cell.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportableRecords } from './exportable.ts';

export interface ExportContext {
  language: InterfaceLanguage;
  timeZone: string;
  country: string;
  currency: string;
  /** What members are called by their id: names, or e-mails where two share a name. */
  members: ReadonlyMap<string, string>;
  format: ExportFormat;
  /** Of records that belong to a client; what is not there is left empty. */
  clients: { get(clientId: string): { number: string; displayName: string } | undefined };
}

/** Plans once how the columns are written; the writer then takes one record after the other. */
export function exportCells<Entity extends ExportEntity>(
  _entity: Entity,
  _columns: readonly ExportColumn[],
  _context: ExportContext,
): (record: ExportableRecords[Entity]) => Cell[] {
  throw new Error('Not written yet');
}

/** The names of the columns as a file shows them, each once. */
export function exportHeader(
  _columns: readonly ExportColumn[],
  _language: InterfaceLanguage,
): string[] {
  throw new Error('Not written yet');
}
