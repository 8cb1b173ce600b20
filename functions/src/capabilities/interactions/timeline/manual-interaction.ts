import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  type CreateInteractionInput,
  MENTIONS_MAXIMUM,
  type UpdateInteractionInput,
} from '@clientele/contracts/interactions/interaction';
import type { Actor } from '@clientele/contracts/primitives';
import { mentionsOf } from '@clientele/domain/interactions/note-text';
import { cleanTextOrNull } from '@clientele/domain/text/fold';
import { isTooFarAhead } from '@clientele/domain/time/ahead';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { mayReadManagers } from '../entries/interaction.policy.ts';
import { emptyState, type InteractionState } from '../entries/interaction.rules.ts';
import { cleanNote } from './note-html.ts';

/**
 * The first state of an entry written by hand. A visit is in person and inbound: the client came.
 */
export function newManualState(
  clientId: string,
  input: CreateInteractionInput,
  origin: { by: Actor; now: Date },
): InteractionState {
  const { by, now } = origin;
  const isVisit = input.type === 'visit';
  const state: InteractionState = {
    ...emptyState({ clientId, type: input.type, at: now, by }, now),
    manual: true,
    channel: isVisit ? 'inPerson' : input.type === 'call' ? 'phone' : null,
    direction: isVisit ? 'inbound' : null,
  };
  return withManualInput(state, input);
}

/** The state with the values that the input names. */
export function withManualInput(
  state: InteractionState,
  input: CreateInteractionInput | UpdateInteractionInput,
): InteractionState {
  const { at, channel, direction, visibility, title, body, pinned } = input;
  return {
    ...state,
    ...(at !== undefined && { at: new Date(at) }),
    ...(channel !== undefined && { channel }),
    ...(direction !== undefined && { direction }),
    ...(visibility !== undefined && { visibility }),
    ...(title !== undefined && { title: cleanTextOrNull(title) }),
    ...(body !== undefined && { body: cleanNote(body, 'body').body }),
    ...(pinned !== undefined && { pinned }),
  };
}

/** The issues of an entry; empty when it is acceptable. */
export function judgeManual(
  member: Pick<CallingMember, 'role'>,
  state: InteractionState,
  input: CreateInteractionInput | UpdateInteractionInput,
  now: Date,
): FieldIssue[] {
  const { issues } = cleanNote(input.body, 'body');
  const empty = state.type === 'note' && state.title === null && state.body === null;
  if (empty && issues.length === 0 && (input.attachmentIds ?? state.attachments).length === 0) {
    issues.push({ path: 'body', code: 'note.empty' });
  }
  if (mentionsOf(state.body).length > MENTIONS_MAXIMUM) {
    const values = { maximum: MENTIONS_MAXIMUM };
    issues.push({ path: 'body', code: 'note.too_many_mentions', values });
  }
  // Members who could not read the entry afterwards may not hide it.
  if (state.visibility === 'managers' && !mayReadManagers(member.role)) {
    issues.push({ path: 'visibility', code: 'value.not_allowed' });
  }
  // Entries describe what has happened, so their time may not lie in the future.
  if (isTooFarAhead(state.at, now)) {
    issues.push({ path: 'at', code: 'date.future' });
  }
  return issues;
}
