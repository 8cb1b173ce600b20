import type { Stored } from '../../../platform/base-model.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { NotificationService } from '../../organizations/notification.service.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';

interface Dependencies {
  clients: ClientService;
  notificationService: NotificationService;
}

/**
 * Notifies the member assigned to a client, and the member of the appointment, that the client did
 * not come.
 */
export class NoShowNews {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async tell(
    organizationId: string,
    { id, data }: Pick<Stored<InteractionRecord>, 'id' | 'data'>,
  ): Promise<void> {
    if (data.outcome !== 'noShow') return;
    const clients = await this.#of.clients.findUsable(organizationId, [data.clientId]);
    const client = clients.get(data.clientId);
    if (!client) return;
    const memberIds = new Set([client.data.assignedTo, data.memberId]);
    await this.#of.notificationService.tell(
      organizationId,
      [...memberIds].flatMap((memberId) =>
        memberId === null
          ? []
          : [
              {
                id: `noShow_${id}_${memberId}`,
                memberId,
                kind: 'noShow' as const,
                by: data.updatedBy,
                clientId: data.clientId,
                clientName: client.data.displayName,
                interactionId: id,
                text: data.title,
              },
            ],
      ),
    );
  }
}
