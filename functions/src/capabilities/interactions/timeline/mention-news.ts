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

/** Notifies members whom an entry mentions, as long as they may read it, with its current text. */
export class MentionNews {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Brings notifications in line with an entry after a write. Calling it twice notifies once;
   * notifications of members who can no longer read the entry are deleted.
   */
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

  /** The mentioned members who may read the entry. */
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
