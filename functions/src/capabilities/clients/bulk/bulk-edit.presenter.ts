import type { BulkEdit } from '@clientele/contracts/clients/bulk-edit';
import type { Stored } from '../../../platform/base-model.ts';
import type { BulkEditRecord } from './bulk-edit.model.ts';
import { undoDeadline, undoStatus } from './bulk-edit.rules.ts';

export function presentBulkEdit({ id, data }: Stored<BulkEditRecord>, now: Date): BulkEdit {
  return {
    id,
    action: data.action,
    status: data.status,
    total: data.total,
    changed: data.changed,
    unchanged: data.unchanged,
    refused: data.refused,
    failureCode: data.failureCode,
    undo: {
      status: undoStatus(data, now),
      until: undoDeadline(data)?.toISOString() ?? null,
      restored: data.restored,
      skipped: data.skipped,
    },
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
  };
}
