import type { ClientHistoryEntry, FieldChange } from '@clientele/contracts/clients/client-history';
import type { Stored } from '../../platform/base-model.ts';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { ChangeChunkRecord } from './change-chunk.model.ts';
import type { ChangeChunkReference } from './client.record.ts';

const CLIENT_ACTIONS = [
  'created',
  'updated',
  'archived',
  'trashed',
  'restored',
  'purged',
  'revealed',
] as const;

/** An entry of which the member may see nothing is not there. */
function withinGate(entry: ClientHistoryEntry, gate: FieldGate): ClientHistoryEntry | null {
  const changes = gate.presentChanges(entry.changes);
  if (changes.length === 0 && entry.changes.length > 0) return null;
  const restorable = entry.restorable && gate.writableChanges(entry.changes).length > 0;
  return { ...entry, changes, restorable };
}

export function presentAuditEntry(
  stored: Stored<AuditEntryRecord>,
  gate: FieldGate,
): ClientHistoryEntry | null {
  const entry = auditEntryOf(stored);
  return entry && withinGate(entry, gate);
}

/** The part of a bulk edit's chunk that concerns one client, as far as the member may see it. */
export function presentChunkEntry(
  id: string,
  reference: ChangeChunkReference,
  chunk: ChangeChunkRecord,
  clientId: string,
  gate: FieldGate,
): ClientHistoryEntry | null {
  const entry = chunkEntryOf(id, reference, chunk, clientId);
  return entry && withinGate(entry, gate);
}

/** With every value: to restore from, within what the member may write. */
export function auditEntryOf({ id, data }: Stored<AuditEntryRecord>): ClientHistoryEntry | null {
  const action = CLIENT_ACTIONS.find((known) => known === data.action);
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
