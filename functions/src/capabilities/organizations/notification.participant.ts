import type { ClientDataParticipant } from '../../platform/client-data-participant.ts';
import type { Database } from '../../platform/database.ts';
import type { NotificationModel } from './notification.model.ts';

const PAGE = 300;

interface Dependencies {
  database: Database;
  notifications: NotificationModel;
}

/** Notifications of members that are about a client. */
export class NotificationParticipant implements ClientDataParticipant {
  readonly capability = 'notifications';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Exports nothing: what notifications say of a client comes from records that are exported
   * themselves.
   */
  async exportClientData(): Promise<unknown> {
    return null;
  }

  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    for (;;) {
      const notifications = await this.#of.notifications.findOfClient(
        organizationId,
        clientId,
        PAGE,
      );
      const commit = this.#of.database.newCommit();
      for (const notification of notifications)
        this.#of.notifications.stageDelete(commit, organizationId, notification);
      await commit.run();
      if (notifications.length < PAGE) return;
    }
  }
}
