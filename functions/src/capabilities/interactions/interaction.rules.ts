import { isDeepStrictEqual } from 'node:util';
import type { InteractionVisibility } from '@clientele/contracts/interactions/interaction-type';
import type { Actor } from '@clientele/contracts/primitives';
import type { InteractionContent } from '@clientele/domain/interactions/interaction-content';
import { type CountingRules, traitsOf } from '@clientele/domain/interactions/interaction-traits';
import { mentionsOf, searchTextOf } from '@clientele/domain/interactions/note-text';
import type { InteractionFeed, InteractionRecord } from './interaction.record.ts';

/** What is decided of an entry; the rest follows. */
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

/** The entry with everything that is derived from it. */
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

/** An entry that follows a source, over the one there was. */
export function followedInteraction(
  content: InteractionContent,
  origin: { by: Actor; createdAt: Date; updatedBy: Actor; updatedAt: Date },
  previous: InteractionRecord | null,
  rules: CountingRules,
): InteractionRecord {
  const state: InteractionState = {
    ...content,
    visibility: 'everyone',
    manual: false,
    attachments: [],
    pinned: false,
    changes: [],
    trashedAt: null,
    version: (previous?.version ?? 0) + 1,
    ...origin,
  };
  return completeInteraction(state, rules);
}

/** Whether two records say the same, whichever version says it. */
export function saysTheSame(one: InteractionRecord, other: InteractionRecord): boolean {
  const said = ({ version: _version, ...rest }: InteractionRecord) => rest;
  return isDeepStrictEqual(said(one), said(other));
}

function feedOf(visibility: InteractionVisibility, trashed: boolean): InteractionFeed {
  if (visibility === 'managers') return trashed ? 'managersTrash' : 'managers';
  return trashed ? 'trash' : 'everyone';
}
