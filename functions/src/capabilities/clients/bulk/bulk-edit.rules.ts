import type { FieldChange } from '@clientele/contracts/audit';
import { BULK_EDIT_UNDO_HOURS, type BulkEditAction } from '@clientele/contracts/clients/bulk-edit';
import { type ClientProfile, TAGS_MAXIMUM } from '@clientele/contracts/clients/client';
import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import {
  applyPatch,
  patchBack,
  profileChanges,
  sameValue,
} from '@clientele/domain/clients/client-profile';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import { foldText } from '@clientele/domain/text/fold';
import type { SchemaField } from '../../custom-fields/custom-field.record.ts';
import { canMove, LIFECYCLE_AFTER } from '../record/client.policy.ts';
import type { ChangeChunkReference, ClientRecord, ClientState } from '../record/client.record.ts';
import type { ClientJudge } from '../record/client-judge.ts';
import {
  type ChangeOrigin,
  profileOf,
  withLifecycle,
  withPins,
  withProfile,
} from '../record/client-state.ts';
import { NOTHING_LOOKED_UP } from '../record/client-surroundings.ts';
import type { BulkEditRecord } from './bulk-edit.model.ts';

/**
 * Chunk references kept on a client, at some 80 bytes each: more than bulk edits and imports that a
 * client goes through.
 */
const CHUNK_REFERENCES_KEPT = 1_000;

/**
 * Clients in one chunk: their earlier values fit a document of 1 MiB even with the most tags
 * allowed.
 */
export const CHUNK_SIZE = 150;
/** As `CHUNK_SIZE` for fields whose values have up to 5,000 characters, before and after. */
const LONG_VALUES_CHUNK_SIZE = 25;
/** Types with long values, whatever the field's own limit: values may be older than that limit. */
const LONG_TYPES: readonly CustomFieldType[] = ['text', 'longText', 'url'];

/**
 * How many clients fit into one chunk when this field changes; null for changes of no custom field.
 */
export function chunkSizeFor(field: Pick<SchemaField, 'type'> | null): number {
  const isLong = field !== null && LONG_TYPES.includes(field.type);
  return isLong ? LONG_VALUES_CHUNK_SIZE : CHUNK_SIZE;
}

/**
 * Prefix of the path under which changes record pins by hand: `segmentPins.<id of the segment>`.
 */
export const PINS = 'segmentPins.';

/** Whether a client may change in this way. */
type Judge = (before: ClientProfile, after: ClientProfile) => boolean;
type Origin = Pick<ChangeOrigin, 'by' | 'at'>;
interface Edited {
  state: ClientState;
  changes: FieldChange[];
}

/**
 * Whether the rules accept a change by a bulk edit. Links to clients were checked when the edit was
 * created. Bulk edits reserve no unique values, so a change of one is refused.
 */
export function judgeOf(judge: ClientJudge, id: string): Judge {
  return (before, after) =>
    !judge.changesUnique(before, after) &&
    judge.issuesOf({ id, before, after }, NOTHING_LOOKED_UP).length === 0;
}

/**
 * The client after the action; null when the action changes nothing in it, `refused` when the rules
 * do not accept the result.
 */
export function editedClient(
  record: ClientRecord,
  action: BulkEditAction,
  origin: Origin,
  judge: Judge,
): Edited | 'refused' | null {
  if (action.type === 'archive' || action.type === 'restore') {
    return moved(record, action.type, origin);
  }
  if (record.lifecycle === 'trashed') return null;
  if (action.type === 'pin') return pinned(record, action, origin);
  const before = profileOf(record);
  const after = applyPatch(before, patchOf(record, action));
  const changes = profileChanges(before, after);
  if (changes.length === 0) return null;
  if (!judge(before, after)) return 'refused';
  return { state: withProfile(record, after, origin), changes };
}

/**
 * The client with the changes of a bulk edit taken back; null when one of the values was edited
 * since, or when the rules no longer accept the earlier values.
 */
export function restoredClient(
  record: ClientRecord,
  changes: readonly FieldChange[],
  origin: Origin,
  judge: Judge,
): ClientState | null {
  const profile = profileOf(record);
  const untouched = changes.every(({ field, after }) => sameValue(valueNow(record, field), after));
  if (!untouched) return null;
  const lifecycle = changes.find((change) => change.field === 'lifecycle');
  if (lifecycle) {
    return withLifecycle(record, lifecycle.before as ClientRecord['lifecycle'], origin);
  }
  const pin = changes.find(({ field }) => field.startsWith(PINS));
  if (pin) {
    const action = {
      segmentId: pin.field.slice(PINS.length),
      pin: pin.before as SegmentPin | null,
    };
    return pinned(record, action, origin)?.state ?? null;
  }
  const restored = applyPatch(profile, patchBack(changes));
  return judge(profile, restored) ? withProfile(record, restored, origin) : null;
}

function valueNow(record: ClientRecord, field: string): unknown {
  if (field.startsWith(PINS)) return record.segmentPins[field.slice(PINS.length)] ?? null;
  const key = customKeyOf(field);
  return key === null ? record[field as keyof ClientRecord] : (record.custom[key] ?? null);
}

/**
 * The state with one more reference to a chunk; the oldest reference is dropped when there are too
 * many.
 */
export function withChunkReference(
  state: ClientState,
  reference: ChangeChunkReference,
): ClientState {
  const changeChunks = [...state.changeChunks, reference].slice(-CHUNK_REFERENCES_KEPT);
  return { ...state, changeChunks };
}

/** Until when a bulk edit can be undone; null while it is running. */
export function undoDeadline(record: BulkEditRecord): Date | null {
  return record.finishedAt
    ? new Date(record.finishedAt.getTime() + BULK_EDIT_UNDO_HOURS * 3_600_000)
    : null;
}

/** Whether the bulk edit can be undone, or how far undoing has come. */
export function undoStatus(record: BulkEditRecord, now: Date) {
  if (record.undoFailed) return 'failed';
  if (record.phase === 'undone') return 'done';
  if (record.phase === 'undoing') return record.chunksDone === 0 ? 'queued' : 'running';
  const deadline = undoDeadline(record);
  const ended = record.status === 'done' || record.status === 'failed';
  if (!ended || record.changed === 0 || !deadline) return 'unavailable';
  return deadline > now ? 'available' : 'expired';
}

function moved(record: ClientRecord, move: 'archive' | 'restore', origin: Origin): Edited | null {
  if (!canMove(move, record.lifecycle)) return null;
  const after = LIFECYCLE_AFTER[move];
  return {
    state: withLifecycle(record, after, origin),
    changes: [{ field: 'lifecycle', before: record.lifecycle, after }],
  };
}

/** Pins the client into a segment or out of it; null leaves it to the segment's criteria again. */
function pinned(
  record: ClientRecord,
  { segmentId, pin }: { segmentId: string; pin: SegmentPin | null },
  origin: Origin,
): Edited | null {
  const { [segmentId]: before = null, ...others } = record.segmentPins;
  if (before === pin) return null;
  const segmentPins = pin === null ? others : { ...others, [segmentId]: pin };
  return {
    state: withPins(record, segmentPins, origin),
    changes: [{ field: `${PINS}${segmentId}`, before, after: pin }],
  };
}

function patchOf(
  record: ClientRecord,
  action: Exclude<BulkEditAction, { type: 'archive' | 'restore' | 'pin' }>,
) {
  switch (action.type) {
    case 'addTags': {
      const existingKeys = new Set(record.tagKeys);
      const fresh = action.tags.filter((tag) => !existingKeys.has(tagKey(tag)));
      return { tags: [...record.tags, ...fresh].slice(0, TAGS_MAXIMUM) };
    }
    case 'removeTags': {
      const removed = new Set(action.tags.map(tagKey));
      return { tags: record.tags.filter((tag) => !removed.has(tagKey(tag))) };
    }
    case 'assign':
      return { assignedTo: action.assignedTo };
    case 'changeStatus':
      return { status: action.status };
    case 'setField':
      return { custom: { [action.field]: action.value } };
  }
}

function tagKey(tag: string): string {
  return foldText(tag) || tag;
}
