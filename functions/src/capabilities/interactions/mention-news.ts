import { MENTIONS_MAXIMUM } from '@clientele/contracts/interactions/interaction';
import type { Actor } from '@clientele/contracts/primitives';
import { plainTextOf } from '@clientele/domain/interactions/note-text';
import type { Stored } from '../../platform/base-model.ts';
import type { ClientService } from '../clients/client.service.ts';
import type { MembershipService } from '../organizations/membership.service.ts';
import type { NotificationService } from '../organizations/notification.service.ts';
import { mayRead } from './interaction.policy.ts';
import type { InteractionRecord } from './interaction.record.ts';

const EXCERPT_LENGTH = 140;

interface Dependencies {
  clients: ClientService;
  memberships: MembershipService;
  notificationService: NotificationService;
}

/** Tells colleagues that an entry names them, if they may read it. */
export class MentionNews {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async tell(
    organizationId: string,
    { id, data }: Pick<Stored<InteractionRecord>, 'id' | 'data'>,
    toldBefore: readonly string[],
    by: Actor,
  ): Promise<void> {
    const fresh = data.mentions
      .filter((memberId) => !toldBefore.includes(memberId))
      .slice(0, MENTIONS_MAXIMUM);
    if (fresh.length === 0 || data.trashedAt !== null) return;
    const references = await this.#of.clients.referencesTo(organizationId, [data.clientId]);
    const text = plainTextOf(data.body).slice(0, EXCERPT_LENGTH);
    for (const memberId of fresh) {
      const membership = await this.#of.memberships.findMembership(organizationId, memberId);
      if (!membership || !mayRead(membership.role, data)) continue;
      await this.#of.notificationService.tell(organizationId, [
        {
          id: `mentioned_${id}_${memberId}`,
          memberId,
          kind: 'mentioned',
          by,
          clientId: data.clientId,
          clientName: references.get(data.clientId)?.displayName ?? null,
          interactionId: id,
          text,
        },
      ]);
    }
  }
}
