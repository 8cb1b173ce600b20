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

/** More than a client meets in a lifetime; each takes some eighty bytes of its document. */
const CHUNK_REFERENCES_KEPT = 1_000;

/** Clients in one commit: their before-images fit a document even with every tag there can be. */
export const CHUNK_SIZE = 150;
/** The same for values as long as five thousand characters, before and after. */
const LONG_VALUES_CHUNK_SIZE = 25;
/** Whatever the field's limit is now: values may be older than it. */
const LONG_TYPES: readonly CustomFieldType[] = ['text', 'longText', 'url'];

/** How many clients whose values of this field change fit a commit. */
export function chunkSizeFor(field: Pick<SchemaField, 'type'> | null): number {
  const isLong = field !== null && LONG_TYPES.includes(field.type);
  return isLong ? LONG_VALUES_CHUNK_SIZE : CHUNK_SIZE;
}

/** How changes name what people decided about a client and a segment: `segmentPins.<id>`. */
export const PINS = 'segmentPins.';

/** Whether a client may become so. */
type Judge = (before: ClientProfile, after: ClientProfile) => boolean;
type Origin = Pick<ChangeOrigin, 'by' | 'at'>;
interface Edited {
  state: ClientState;
  changes: FieldChange[];
}

/**
 * How bulk edits judge what becomes of a client. Links were asked about when the edit was set up,
 * and a bulk edit writes no reservations: what changes a unique value is not for it.
 */
export function judgeOf(judge: ClientJudge, id: string): Judge {
  return (before, after) =>
    !judge.changesUnique(before, after) &&
    judge.issuesOf({ id, before, after }, NOTHING_LOOKED_UP).length === 0;
}

/** The client after the action; null when the action changes nothing in it, or what may not be. */
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
 * The client with a bulk edit's changes taken back; null when any of them was edited since, or
 * when its fields would not accept the earlier values any more.
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

/** The state with one more reference to a chunk; the oldest give way. */
export function withChunkReference(
  state: ClientState,
  reference: ChangeChunkReference,
): ClientState {
  const changeChunks = [...state.changeChunks, reference].slice(-CHUNK_REFERENCES_KEPT);
  return { ...state, changeChunks };
}

export function undoDeadline(record: BulkEditRecord): Date | null {
  return record.finishedAt
    ? new Date(record.finishedAt.getTime() + BULK_EDIT_UNDO_HOURS * 3_600_000)
    : null;
}

/** Whether, and how far, the bulk edit is being taken back. */
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

/** Put into a segment, kept out of it, or left to its criteria again. */
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
