import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import type { Cell } from './cell.ts';
import { planClientRows } from './client-row.ts';
import type { ClientRow, RecordRow, RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';
import { patchValues } from './patch-values.ts';
import { planRecordRows } from './record-row.ts';

/** Plans once how the columns are read; the reader then takes the cells of each row. */
export function clientRowReader(
  reading: ImportReading,
  settings: ImportSettings,
  targets: readonly ImportTarget[],
  context: RowContext,
): (cells: readonly Cell[]) => ClientRow {
  return planClientRows(reading, settings, targets, context);
}

/** Plans once how the columns are read; the reader then takes the cells of each row. */
export function recordRowReader(
  entity: Exclude<ImportEntity, 'clients'>,
  reading: ImportReading,
  settings: ImportSettings,
  targets: readonly ImportTarget[],
  context: RowContext,
): (cells: readonly Cell[]) => RecordRow {
  return planRecordRows(entity, reading, settings, targets, context);
}

/** The values that the reader understood, by target, for the preview. */
export function rowValues(row: ClientRow | RecordRow): { target: string; value: unknown }[] {
  if ('patch' in row) {
    const consents = Object.entries(row.consents).map(([channel, value]) => ({
      target: `consents.${channel}`,
      value,
    }));
    return [...numberValue('number', row.number), ...patchValues(row.patch), ...consents];
  }
  const { client, record } = row;
  const filled = Object.entries(record).filter(([, value]) => value !== null);
  return [
    ...numberValue('client.number', client.number),
    ...patchValues(client.patch).map(({ target, value }) => ({
      target: `client.${target.replace('address.', '')}`,
      value,
    })),
    ...filled.map(([target, value]) => ({ target, value })),
  ];
}

function numberValue(target: string, number: string | null): { target: string; value: unknown }[] {
  return number === null ? [] : [{ target, value: number }];
}
