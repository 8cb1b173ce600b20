import type { Attachment } from '@clientele/contracts/interactions/attachment';
import type {
  CreateInteractionInput,
  Interaction,
  UpdateInteractionInput,
} from '@clientele/contracts/interactions/interaction';
import type {
  InteractionChannel,
  InteractionDirection,
  InteractionVisibility,
  ManualInteractionType,
} from '@clientele/contracts/interactions/interaction-type';
import type { Actor } from '@clientele/contracts/primitives';
import { sameValue } from '@clientele/domain/clients/client-profile';

/** An entry being written, as the form holds it. */
export interface EntryDraft {
  type: ManualInteractionType;
  title: string;
  /** HTML; empty when nothing is written. */
  body: string;
  /** ISO moment; null means the moment of saving, `''` an incomplete input. */
  at: string | null;
  channel: InteractionChannel | null;
  direction: InteractionDirection | null;
  visibility: InteractionVisibility;
  pinned: boolean;
  attachments: Attachment[];
}

export function emptyDraft(type: ManualInteractionType): EntryDraft {
  return {
    type,
    title: '',
    body: '',
    at: null,
    channel: null,
    direction: type === 'call' ? 'inbound' : null,
    visibility: 'everyone',
    pinned: false,
    attachments: [],
  };
}

/** Changes the type and keeps the content; a call always has a direction. */
export function withType(draft: EntryDraft, type: ManualInteractionType): EntryDraft {
  return { ...draft, type, direction: type === 'call' ? (draft.direction ?? 'inbound') : null };
}

export function draftOf(entry: Interaction): EntryDraft {
  return {
    type: entry.type as ManualInteractionType,
    title: entry.title ?? '',
    body: entry.body ?? '',
    at: entry.at,
    channel: entry.channel,
    direction: entry.direction,
    visibility: entry.visibility,
    pinned: entry.pinned,
    attachments: entry.attachments,
  };
}

/**
 * Whether there is enough to save: a call or a visit needs nothing more, a note needs a title, a
 * text or a file.
 */
export function hasContent({ type, title, body, attachments }: EntryDraft): boolean {
  if (type === 'call' || type === 'visit') return true;
  return body !== '' || title.trim() !== '' || attachments.length > 0;
}

/** Whether something was entered that would be missed if the form closed. */
export function isStarted({ title, body, attachments }: EntryDraft): boolean {
  return body !== '' || title.trim() !== '' || attachments.length > 0;
}

function contentOf(draft: EntryDraft): UpdateInteractionInput {
  return {
    ...(draft.at && { at: draft.at }),
    channel: draft.channel,
    direction: draft.direction,
    visibility: draft.visibility,
    title: draft.title.trim() || null,
    body: draft.body || null,
    pinned: draft.pinned,
    attachmentIds: draft.attachments.map(({ id }) => id),
  };
}

export function createBodyOf(draft: EntryDraft): CreateInteractionInput {
  return { ...contentOf(draft), type: draft.type };
}

/**
 * The fields that differ from `before`, so that changes others made to the remaining fields are
 * kept.
 */
export function changesOf(before: EntryDraft, draft: EntryDraft): UpdateInteractionInput {
  const [earlier, current] = [contentOf(before), contentOf(draft)];
  const changed = Object.entries(current).filter(
    ([key, value]) => !sameValue(value, earlier[key as keyof typeof earlier]),
  );
  return Object.fromEntries(changed);
}

/** The entry as it is shown until the server has answered. */
export function pendingEntry(draft: EntryDraft, clientId: string, by: Actor): Interaction {
  const now = new Date().toISOString();
  return {
    id: `pending-${crypto.randomUUID()}`,
    clientId,
    type: draft.type,
    at: draft.at || now,
    channel: draft.channel,
    direction: draft.direction,
    visibility: draft.visibility,
    title: draft.title.trim() || null,
    body: draft.body || null,
    pinned: draft.pinned,
    by,
    mentions: [],
    attachments: draft.attachments,
    appointment: null,
    purchase: null,
    message: null,
    changes: [],
    editable: false,
    trashedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    updatedBy: by,
  };
}
