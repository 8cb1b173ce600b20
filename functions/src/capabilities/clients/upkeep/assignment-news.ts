import type { News, NotificationService } from '../../organizations/notification.service.ts';
import type {
  ClientWritten,
  ClientWrittenParticipant,
} from '../record/client-written.participant.ts';

/** Notifies a member who was assigned a client or a next action. */
export class AssignmentNews implements ClientWrittenParticipant {
  readonly #notifications: NotificationService;

  constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  async clientWritten({ organizationId, clientId, before, after }: ClientWritten): Promise<void> {
    const memberId = after?.data.assignedTo;
    if (!after || !memberId || memberId === before?.data.assignedTo) return;
    if (after.data.lifecycle !== 'active') return;
    const { updatedBy: by, displayName, version, changeChunks } = after.data;
    const chunk = changeChunks.at(-1);
    const byJob = changeChunks.length > (before?.data.changeChunks.length ?? 0);
    // A bulk edit or an import assigns many clients at once: one notification for all of them.
    const news: News =
      byJob && chunk
        ? {
            id: `assigned_${chunk.jobId}_${memberId}`,
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
