import type { CountingRules } from '@clientele/domain/interactions/interaction-traits';
import type { Stored } from '../../../platform/base-model.ts';
import type { ClientRecord } from '../../clients/record/client.record.ts';
import type { InteractionRecord } from './interaction.record.ts';
import { completeInteraction, emptyState } from './interaction.rules.ts';

const PREFIX = 'created_';

/** The id of the client when the entry id stands for its creation; null for any other entry. */
export function createdClientId(entryId: string): string | null {
  return entryId.startsWith(PREFIX) ? entryId.slice(PREFIX.length) : null;
}

/**
 * The creation of a client as an entry of its timeline. It is made from the client's record and not
 * stored, so that creating a client stays at three writes.
 */
export function createdEntryOf(
  { id, data }: Pick<Stored<ClientRecord>, 'id' | 'data'>,
  rules: CountingRules,
): Pick<Stored<InteractionRecord>, 'id' | 'data'> {
  const { createdAt, createdBy, changeChunks } = data;
  // The first change of an imported client is its import.
  const [first] = changeChunks;
  const isImported = first?.job === 'import' && first.at.getTime() === createdAt.getTime();
  const type = isImported ? ('import' as const) : ('created' as const);
  const by = createdBy;
  const state = emptyState({ clientId: id, type, at: createdAt, by }, createdAt);
  const entry = completeInteraction(state, rules);
  return { id: PREFIX + id, data: entry };
}
