import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import { cleanText } from '../text/fold.ts';
import type { Cell } from './cell.ts';
import { ClientDraft } from './client-draft.ts';
import { narrowContext } from './client-row.ts';
import type { CellIssue, RecordRow, RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';
import { RECORD_MAKERS, type SaidRecord } from './record-makers.ts';
import { readValues, rowPlan } from './row-plan.ts';

const CLIENT = 'client.';
/** Paths of client targets, where they differ from the part after `client.`. */
const CLIENT_PATHS: Readonly<Record<string, string>> = { postalCode: 'address.postalCode' };

/** Plans how rows are read as appointments, purchases or notes. */
export function planRecordRows(
  entity: Exclude<ImportEntity, 'clients'>,
  reading: ImportReading,
  settings: ImportSettings,
  targets: readonly ImportTarget[],
  context: RowContext,
): (cells: readonly Cell[]) => RecordRow {
  const plan = rowPlan(reading, settings, targets, context);
  const narrow = narrowContext(plan, reading, context);
  const make = RECORD_MAKERS[entity];
  return (cells) => {
    const issues: CellIssue[] = [];
    const draft = new ClientDraft(issues);
    const row: SaidRecord = { values: {}, columns: {} };
    for (const planned of plan) {
      const { target } = planned;
      const { values, column } = readValues(planned, cells, draft.country, issues);
      if (values.length === 0) continue;
      if (target.target.startsWith(CLIENT)) {
        const name = target.target.slice(CLIENT.length);
        draft.put(CLIENT_PATHS[name] ?? name, target, values, column, settings.nameOrder);
        continue;
      }
      const value = oneValue(target, values);
      row.columns[target.target] = column;
      if (target.maximum !== null && typeof value === 'string' && value.length > target.maximum) {
        issues.push({
          path: target.target,
          code: 'text.too_long',
          values: { maximum: target.maximum },
          column,
        });
      } else row.values[target.target] = value;
    }
    const patch = draft.finish(narrow);
    const { record, externalId } = make(row, context, issues);
    return { record, externalId, client: { patch, number: draft.number }, issues };
  };
}

function oneValue(target: ImportTarget, values: readonly unknown[]): unknown {
  if (target.kind === 'longText') return values.join('\n');
  return target.kind === 'text' ? cleanText(values.join(' ')) : values[0];
}
