import type { CountingRules } from '@clientele/domain/interactions/interaction-traits';
import type { Stored } from '../../platform/base-model.ts';
import type { ClientRecord } from '../clients/client.record.ts';
import type { InteractionRecord } from './interaction.record.ts';
import { completeInteraction } from './interaction.rules.ts';

/**
 * That a client was created, as an entry of its timeline. The client's own record says it: no
 * document repeats it, so that creating a client stays at three writes.
 */
export function createdEntryOf(
  { id, data }: Pick<Stored<ClientRecord>, 'id' | 'data'>,
  rules: CountingRules,
): Pick<Stored<InteractionRecord>, 'id' | 'data'> {
  const { createdAt, createdBy } = data;
  const entry = completeInteraction(
    {
      clientId: id,
      type: 'created',
      at: createdAt,
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
      by: createdBy,
      attachments: [],
      pinned: false,
      changes: [],
      version: 1,
      createdAt,
      updatedAt: createdAt,
      updatedBy: createdBy,
      trashedAt: null,
    },
    rules,
  );
  return { id: `created_${id}`, data: entry };
}
