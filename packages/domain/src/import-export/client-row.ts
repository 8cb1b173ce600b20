import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { ImportSettings, Overwrite } from '@clientele/contracts/import-export/import-settings';
import type { ClientPatch } from '../clients/normalize-client.ts';
import type { Cell } from './cell.ts';
import { ClientDraft } from './client-draft.ts';
import type { CellIssue, ClientRow, RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';
import { type PlannedTarget, readValues, rowPlan } from './row-plan.ts';

/** The paths that a target fills, where these are not its own path. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  fullName: ['firstName', 'lastName'],
  email: ['email', 'otherEmails'],
  phone: ['phone', 'otherPhones'],
};

/** Plans how rows are read as clients. */
export function planClientRows(
  reading: ImportReading,
  settings: ImportSettings,
  targets: readonly ImportTarget[],
  context: RowContext,
): (cells: readonly Cell[]) => ClientRow {
  const plan = rowPlan(reading, settings, targets, context);
  const fullNameLast = [
    ...plan.filter(({ target }) => target.kind !== 'fullName'),
    ...plan.filter(({ target }) => target.kind === 'fullName'),
  ];
  const narrow = narrowContext(plan, reading, context);
  return (cells) => {
    const issues: CellIssue[] = [];
    const draft = new ClientDraft(issues);
    const overwrites = new Map<string, Overwrite>();
    for (const planned of fullNameLast) {
      const { target, overwrite } = planned;
      const { values, column, own } = readValues(planned, cells, draft.country, issues);
      draft.put(target.target, target, values, column, settings.nameOrder);
      for (const path of PATHS[target.target] ?? [target.target]) {
        if (values.length > 0 && !overwrites.has(path)) {
          overwrites.set(path, own ? overwrite : 'ifBlank');
        }
      }
    }
    const patch = draft.finish(narrow);
    const overwrite = [...overwrites]
      .filter(([path]) => hasPath(patch, path))
      .map(([path, how]) => ({ path, overwrite: how }));
    return { patch, number: draft.number, consents: draft.consents, overwrite, issues };
  };
}

/**
 * The context with only those custom fields that the file fills, so that rows do not go through all
 * of them.
 */
export function narrowContext(
  plan: readonly PlannedTarget[],
  reading: ImportReading,
  context: RowContext,
): RowContext {
  const fields = plan.flatMap(({ target }) => (target.field ? [target.field] : []));
  return { ...context, country: reading.country, fields };
}

function hasPath(patch: ClientPatch, path: string): boolean {
  const [group, part] = path.split('.') as [keyof ClientPatch, string | undefined];
  const value = patch[group];
  if (part === undefined) return value !== null && value !== undefined;
  return ((value as Record<string, unknown> | undefined)?.[part] ?? null) !== null;
}
