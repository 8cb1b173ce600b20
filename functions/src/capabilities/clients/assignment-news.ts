import type { News, NotificationService } from '../organizations/notification.service.ts';
import type { ClientWritten, ClientWrittenParticipant } from './client-written.participant.ts';

/** Tells a member that a client, or a next action, is theirs from now on. */
export class AssignmentNews implements ClientWrittenParticipant {
  readonly #notifications: NotificationService;

  constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  async clientWritten({ organizationId, clientId, before, after }: ClientWritten): Promise<void> {
    const memberId = after?.data.assignedTo;
    if (!after || !memberId || memberId === before?.data.assignedTo) return;
    if (after.data.lifecycle !== 'active') return;
    const { updatedBy: by, displayName, version, bulkEditChunks } = after.data;
    const chunk = bulkEditChunks.at(-1);
    const byBulkEdit = bulkEditChunks.length > (before?.data.bulkEditChunks.length ?? 0);
    // A bulk edit hands over many clients at once, and says so once.
    const news: News =
      byBulkEdit && chunk
        ? {
            id: `assigned_${chunk.bulkEditId}_${memberId}`,
            memberId,
            kind: 'assigned',
            by,
            clientId: null,
            clientName: null,
          }
        : {
            id: `assigned_${clientId}_${version}`,
            memberId,
            kind: 'assigned',
            by,
            clientId,
            clientName: displayName,
          };
    await this.#notifications.tell(organizationId, [news]);
  }
}
