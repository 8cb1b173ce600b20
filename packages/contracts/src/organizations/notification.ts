import { z } from 'zod';
import { actorSchema, idSchema, momentSchema, pageQuerySchema } from '../primitives.ts';

export const NOTIFICATIONS_READ_MAXIMUM = 100;

/** What a member is told of. */
export const notificationKindSchema = z.enum([
  'assigned',
  'mentioned',
  'noShow',
  'nextActionDue',
  'importFinished',
  'exportFailed',
  'exportUnusual',
]);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

export const notificationSchema = z.object({
  id: idSchema,
  kind: notificationKindSchema,
  at: momentSchema,
  readAt: momentSchema.nullable(),
  by: actorSchema.describe('Who caused it'),
  clientId: idSchema.nullable().describe('Null when it concerns several clients'),
  clientName: z.string().nullable(),
  interactionId: idSchema.nullable(),
  jobId: idSchema.nullable().describe('The import, or the scheduled export'),
  text: z.string().nullable().describe('Such as what the next action is'),
});
export type StaffNotification = z.infer<typeof notificationSchema>;

export const notificationPageSchema = z.object({
  items: z.array(notificationSchema),
  nextCursor: z.string().nullable(),
  unread: z.int().min(0),
});
export const notificationListQuerySchema = pageQuerySchema;

/** These, or every one there is. */
export const markNotificationsReadSchema = z.strictObject({
  ids: z.array(idSchema).min(1).max(NOTIFICATIONS_READ_MAXIMUM).optional(),
});

/** Which kinds the member wants to be told of. */
export const notificationPreferencesSchema = z.strictObject({
  assigned: z.boolean(),
  mentioned: z.boolean(),
  noShow: z.boolean(),
  nextActionDue: z.boolean(),
  importFinished: z.boolean(),
  exportFailed: z.boolean(),
  exportUnusual: z.boolean(),
});
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;
export const updateNotificationPreferencesSchema = notificationPreferencesSchema.partial();
