import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { patchBack } from '@clientele/domain/clients/client-profile';
import type { Stored } from '../../../platform/base-model.ts';
import type { AuditEntryRecord } from '../../../platform/change-log.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { ChangeChunkRecord } from '../record/change-chunk.model.ts';
import type { ChangeChunkReference } from '../record/client.record.ts';

const CLIENT_ACTIONS = [
  'created',
  'updated',
  'archived',
  'trashed',
  'restored',
  'purged',
  'revealed',
] as const;

/**
 * The entry without changes that the member may not see, and without those at `hiddenPaths`; null
 * when nothing of it is left.
 */
export function presentEntry(
  entry: ClientHistoryEntry,
  gate: FieldGate,
  hiddenPaths: ReadonlySet<string>,
): ClientHistoryEntry | null {
  const changes = gate.presentChanges(entry.changes).filter(({ field }) => !hiddenPaths.has(field));
  if (changes.length === 0 && entry.changes.length > 0) return null;
  const restorable = entry.restorable && patchOf(entry, gate) !== null;
  return { ...entry, changes, restorable };
}

/**
 * A patch that restores the values from before the entry, as far as the member may write them; null
 * when there is nothing to restore.
 */
export function patchOf({ changes }: ClientHistoryEntry, gate: FieldGate) {
  const { custom, ...standard } = patchBack(gate.writableChanges(changes));
  const fits = Object.keys({ ...standard, ...custom }).length > 0;
  return fits ? { custom, standard } : null;
}

/**
 * An audit entry as an entry of the client's history, with every value: restoring needs them all.
 */
export function auditEntryOf({ id, data }: Stored<AuditEntryRecord>): ClientHistoryEntry | null {
  const action = CLIENT_ACTIONS.find((clientAction) => clientAction === data.action);
  if (!action) return null;
  return {
    id,
    action,
    source: data.source,
    at: data.at.toISOString(),
    by: data.by,
    changes: data.changes,
    bulkEditId: null,
    importId: null,
    restorable: action === 'updated',
  };
}

export function chunkEntryOf(
  id: string,
  reference: ChangeChunkReference,
  chunk: ChangeChunkRecord,
  clientId: string,
): ClientHistoryEntry | null {
  const isImport = reference.job === 'import';
  const changes = chunk.changes[clientId];
  const isNew = isImport && !changes && chunk.clientIds.includes(clientId);
  if (!changes && !isNew) return null;
  const undone = chunk.undoneAt?.getTime() === reference.at.getTime();
  return {
    id,
    action: isNew ? 'created' : jobAction(isImport, chunk.isUndo ?? undone),
    source: reference.job,
    at: reference.at.toISOString(),
    by: undone ? (chunk.undoneBy ?? chunk.by) : chunk.by,
    changes: undone ? (changes ?? []).map(backwards) : (changes ?? []),
    bulkEditId: isImport ? null : reference.jobId,
    importId: isImport ? reference.jobId : null,
    restorable: !isNew && (changes ?? []).every((change) => change.field !== 'lifecycle'),
  };
}

function jobAction(isImport: boolean, isUndo: boolean) {
  if (isImport) return isUndo ? 'importUndone' : 'imported';
  return isUndo ? 'bulkEditUndone' : 'bulkEdited';
}

function backwards({ field, before, after }: FieldChange): FieldChange {
  return { field, before: after, after: before };
}
