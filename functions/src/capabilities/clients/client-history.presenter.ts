import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import type { Stored } from '../../platform/base-model.ts';
import type { AuditEntryRecord } from '../../platform/change-log.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { BulkEditChunkRecord } from './bulk-edit.model.ts';
import type { BulkEditChunkReference } from './client.record.ts';

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
  reference: BulkEditChunkReference,
  chunk: BulkEditChunkRecord,
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
  reference: BulkEditChunkReference,
  chunk: BulkEditChunkRecord,
  clientId: string,
): ClientHistoryEntry | null {
  const changes = chunk.changes[clientId];
  if (!changes) return null;
  const undone = chunk.undoneAt?.getTime() === reference.at.getTime();
  return {
    id,
    action: undone ? 'bulkEditUndone' : 'bulkEdited',
    source: 'bulkEdit',
    at: reference.at.toISOString(),
    by: undone ? (chunk.undoneBy ?? chunk.by) : chunk.by,
    changes: undone
      ? changes.map(({ field, before, after }) => ({ field, before: after, after: before }))
      : changes,
    bulkEditId: reference.bulkEditId,
    importId: null,
    restorable: changes.every((change) => change.field !== 'lifecycle'),
  };
}
