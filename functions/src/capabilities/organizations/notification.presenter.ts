import type { StaffNotification } from '@clientele/contracts/organizations/notification';
import type { Stored } from '../../platform/base-model.ts';
import type { NotificationRecord } from './notification.model.ts';

/** A notification in wire shape. */
export function presentNotification({ id, data }: Stored<NotificationRecord>): StaffNotification {
  return {
    id,
    kind: data.kind,
    at: data.at.toISOString(),
    readAt: data.readAt?.toISOString() ?? null,
    by: data.by,
    clientId: data.clientId,
    clientName: data.clientName,
    interactionId: data.interactionId,
    jobId: data.jobId ?? null,
    text: data.text,
  };
}
