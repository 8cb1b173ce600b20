import { plainTextOf } from '@clientele/domain/interactions/note-text';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { MembershipService } from '../../organizations/membership.service.ts';
import type { News, NotificationService } from '../../organizations/notification.service.ts';
import { mayRead } from '../entries/interaction.policy.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';

const EXCERPT_LENGTH = 140;

interface Dependencies {
  clients: ClientService;
  memberships: MembershipService;
  notificationService: NotificationService;
}

/** Tells colleagues that an entry names them, as long as they may read it, and what it says now. */
export class MentionNews {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Told twice, it tells once; an entry that is no longer there for someone is untold. */
  async follow(
    organizationId: string,
    id: string,
    before: InteractionRecord | null,
    after: InteractionRecord | null,
  ): Promise<void> {
    if (!before?.mentions.length && !after?.mentions.length) return;
    const readers = after ? await this.#readers(organizationId, after) : [];
    const text = after ? excerptOf(after) : '';
    await this.#of.notificationService.keepOnly(organizationId, id, new Set(readers), text);
    if (!after || readers.length === 0) return;
    const { clientId, updatedBy: by } = after;
    const references = await this.#of.clients.referencesTo(organizationId, [clientId]);
    const clientName = references.get(clientId)?.displayName ?? null;
    const news = readers.map(
      (memberId): News => ({
        id: `mentioned_${id}_${memberId}`,
        memberId,
        kind: 'mentioned',
        by,
        clientId,
        clientName,
        interactionId: id,
        text,
      }),
    );
    await this.#of.notificationService.tell(organizationId, news);
  }

  /** Of those whom the entry names, the members who may read it. */
  async #readers(organizationId: string, entry: InteractionRecord): Promise<string[]> {
    if (entry.trashedAt !== null) return [];
    const memberships = await Promise.all(
      entry.mentions.map((id) => this.#of.memberships.findMembership(organizationId, id)),
    );
    return entry.mentions.filter((_, at) => {
      const membership = memberships[at];
      return membership && mayRead(membership.role, entry);
    });
  }
}

function excerptOf({ body }: InteractionRecord): string {
  return plainTextOf(body).slice(0, EXCERPT_LENGTH).toWellFormed();
}
