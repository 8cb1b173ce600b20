import { z } from 'zod';
import type { NotificationKind } from '../contracts.ts';
import { actorSchema, idSchema, momentSchema, pageQuerySchema } from '../primitives.ts';
import { NOTIFICATION_WORDS } from './notification-words.ts';

/** Most notifications that one request can mark by id. */
export const NOTIFICATIONS_READ_MAXIMUM = 100;

/** Every kind of notification. */
export const NOTIFICATION_KINDS = Object.keys(NOTIFICATION_WORDS) as [
  NotificationKind,
  ...NotificationKind[],
];
export const notificationKindSchema = z
  .enum(NOTIFICATION_KINDS)
  .meta({ id: 'NotificationKind', description: 'What a member is told of' });
export type { NotificationKind };

/** A notification of a member. */
export const notificationSchema = z
  .object({
    id: idSchema,
    kind: notificationKindSchema,
    at: momentSchema.describe('When it was told'),
    readAt: momentSchema
      .nullable()
      .describe('When it was read; null while unread')
      .meta({ examples: [null] }),
    by: actorSchema.describe('Who caused it'),
    clientId: idSchema
      .nullable()
      .describe('Client that it is about; null when it concerns several'),
    clientName: z
      .string()
      .nullable()
      .describe('What the client was called then; null when it concerns several')
      .meta({ examples: ['Zoé Martin'] }),
    interactionId: idSchema
      .nullable()
      .describe('Entry of the timeline that it is about; null for none')
      .meta({ examples: [null] }),
    jobId: idSchema
      .nullable()
      .describe('The import or the scheduled export that it is about; null for none')
      .meta({ examples: [null] }),
    text: z
      .string()
      .nullable()
      .describe('What it says more, such as the next action; null for nothing')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'StaffNotification' });
export type StaffNotification = z.infer<typeof notificationSchema>;

/** A page of notifications, with the number of unread ones. */
export const notificationPageSchema = z
  .object({
    items: z.array(notificationSchema).describe('Notifications, newest first'),
    nextCursor: z
      .string()
      .nullable()
      .describe('Where the next page begins; null on the last page')
      .meta({ examples: [null] }),
    unread: z.int().min(0).describe('Unread notifications in all'),
  })
  .meta({ id: 'NotificationPage' });
export const notificationListQuerySchema = pageQuerySchema;

/** Which notifications to mark as read: those named, or all. */
export const markNotificationsReadSchema = z
  .strictObject({
    ids: z
      .array(idSchema)
      .min(1)
      .max(NOTIFICATIONS_READ_MAXIMUM)
      .optional()
      .describe('Notifications to mark; every one when absent'),
  })
  .meta({ id: 'MarkNotificationsRead' });

/** Which kinds of notification the member wants. */
export const notificationPreferencesSchema = z
  .strictObject(
    Object.fromEntries(
      NOTIFICATION_KINDS.map((kind) => [
        kind,
        z.boolean().describe(`Tell me ${NOTIFICATION_WORDS[kind].when.en}`),
      ]),
    ) as Record<NotificationKind, z.ZodBoolean>,
  )
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>;
/** A change of preferences; only named kinds change. */
export const updateNotificationPreferencesSchema = notificationPreferencesSchema
  .partial()
  .meta({ id: 'UpdateNotificationPreferences', examples: [{ nextActionDue: false }] });
