import { isDeepStrictEqual } from 'node:util';
import type { InteractionVisibility } from '@clientele/contracts/interactions/interaction-type';
import type { Actor } from '@clientele/contracts/primitives';
import type { InteractionContent } from '@clientele/domain/interactions/interaction-content';
import { type CountingRules, traitsOf } from '@clientele/domain/interactions/interaction-traits';
import { mentionsOf, searchTextOf } from '@clientele/domain/interactions/note-text';
import type { InteractionFeed, InteractionRecord } from './interaction.record.ts';

/** The part of an entry that callers decide; the rest is derived from it. */
export type InteractionState = InteractionContent &
  Pick<
    InteractionRecord,
    | 'visibility'
    | 'manual'
    | 'by'
    | 'attachments'
    | 'pinned'
    | 'changes'
    | 'version'
    | 'createdAt'
    | 'updatedAt'
    | 'updatedBy'
    | 'trashedAt'
  >;

/** A new entry with nothing but its type, client, time and author. */
export function emptyState(
  { clientId, type, at, by }: Pick<InteractionState, 'clientId' | 'type' | 'at' | 'by'>,
  createdAt: Date,
): InteractionState {
  return {
    clientId,
    type,
    at,
    by,
    channel: null,
    direction: null,
    title: null,
    body: null,
    memberId: null,
    appointment: null,
    purchase: null,
    message: null,
    visibility: 'everyone',
    manual: false,
    attachments: [],
    pinned: false,
    changes: [],
    version: 1,
    createdAt,
    updatedAt: createdAt,
    updatedBy: by,
    trashedAt: null,
  };
}

/** The entry with its derived fields, such as counting traits and search text. */
export function completeInteraction(
  state: InteractionState,
  rules: CountingRules,
): InteractionRecord {
  const trashed = state.trashedAt !== null;
  const hidden = trashed || state.visibility === 'managers';
  return {
    ...state,
    ...traitsOf(state, { ...rules, hidden }),
    feed: feedOf(state.visibility, trashed),
    authorId: state.memberId ?? state.by.id,
    mentions: mentionsOf(state.body),
    searchText: searchTextOf(state),
  };
}

/** The entry of a source, replacing the earlier entry if there is one. */
export function followedInteraction(
  content: InteractionContent,
  origin: { by: Actor; createdAt: Date; updatedBy: Actor; updatedAt: Date },
  previous: InteractionRecord | null,
  rules: CountingRules,
): InteractionRecord {
  const { clientId, type, at } = content;
  const state: InteractionState = {
    ...emptyState({ clientId, type, at, by: origin.by }, origin.createdAt),
    ...content,
    version: (previous?.version ?? 0) + 1,
    updatedAt: origin.updatedAt,
    updatedBy: origin.updatedBy,
  };
  return completeInteraction(state, rules);
}

/** Whether two records have the same content, whatever their versions. */
export function saysTheSame(left: InteractionRecord, right: InteractionRecord): boolean {
  const contentOf = ({ version: _version, ...rest }: InteractionRecord) => rest;
  return isDeepStrictEqual(contentOf(left), contentOf(right));
}

function feedOf(visibility: InteractionVisibility, trashed: boolean): InteractionFeed {
  if (visibility === 'managers') return trashed ? 'managersTrash' : 'managers';
  return trashed ? 'trash' : 'everyone';
}
