import type { NotificationKind } from '@clientele/contracts/organizations/notification';
import type { Actor } from '@clientele/contracts/primitives';
import { BaseModel, type Stored } from '../../platform/base-model.ts';

export interface NotificationRecord {
  /** The member whom it is for. */
  memberId: string;
  kind: NotificationKind;
  at: Date;
  readAt: Date | null;
  by: Actor;
  clientId: string | null;
  clientName: string | null;
  interactionId: string | null;
  jobId: string | null;
  text: string | null;
  /** When Firestore's time-to-live policy deletes it. */
  expiresAt: Date;
}

/** Upper bound of notifications about one entry: more than it can mention members. */
const OF_INTERACTION_MAXIMUM = 100;

/**
 * Notifications of members. Their ids are derived from the event, so that the same event never
 * notifies twice.
 */
export class NotificationModel extends BaseModel<NotificationRecord> {
  protected override readonly collectionName = 'notifications';

  async page(
    organizationId: string,
    memberId: string,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<Stored<NotificationRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'memberId', operator: '==', value: memberId }],
      orderBy: [{ field: 'at', direction: 'desc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }

  async countUnread(organizationId: string, memberId: string): Promise<number> {
    return this.count(organizationId, { where: unreadOf(memberId) });
  }

  async findUnread(
    organizationId: string,
    memberId: string,
    limit: number,
  ): Promise<Stored<NotificationRecord>[]> {
    return this.query(organizationId, { where: unreadOf(memberId), limit });
  }

  async findOfInteraction(
    organizationId: string,
    interactionId: string,
  ): Promise<Stored<NotificationRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'interactionId', operator: '==', value: interactionId }],
      limit: OF_INTERACTION_MAXIMUM,
    });
  }

  async findOfClient(
    organizationId: string,
    clientId: string,
    limit: number,
  ): Promise<Stored<NotificationRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'clientId', operator: '==', value: clientId }],
      limit,
    });
  }
}

function unreadOf(memberId: string) {
  return [
    { field: 'memberId', operator: '==' as const, value: memberId },
    { field: 'readAt', operator: '==' as const, value: null },
  ];
}
