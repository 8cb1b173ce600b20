import { z } from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import {
  markNotificationsReadSchema,
  notificationListQuerySchema,
  notificationPageSchema,
  notificationPreferencesSchema,
  updateNotificationPreferencesSchema,
} from './notification.ts';

const notifications = '/organizations/{organizationId}/notifications';

const mine = {
  audience: 'member',
  permission: 'organization.read',
  status: 200,
} as const;

export const notificationEndpoints = defineEndpoints({
  listNotifications: {
    ...mine,
    method: 'GET',
    path: notifications,
    summary: 'List what the caller was told, newest first, and how much of it is unread',
    query: notificationListQuerySchema,
    response: notificationPageSchema,
    errors: ['cursor.invalid'],
    rateLimit: 'read',
  },
  markNotificationsRead: {
    ...mine,
    method: 'POST',
    path: `${notifications}/read`,
    summary: 'Mark some, or all, of the caller’s notifications as read',
    body: markNotificationsReadSchema,
    response: z.object({ unread: z.int().min(0).describe('Unread notifications left') }),
    errors: [],
    rateLimit: 'write',
  },
  getNotificationPreferences: {
    ...mine,
    method: 'GET',
    path: `${notifications}/preferences`,
    summary: 'Which kinds of notification the caller gets',
    response: notificationPreferencesSchema,
    errors: [],
    rateLimit: 'read',
  },
  setNotificationPreferences: {
    ...mine,
    method: 'POST',
    path: `${notifications}/preferences`,
    summary: 'Choose which kinds of notification the caller gets',
    body: updateNotificationPreferencesSchema,
    response: notificationPreferencesSchema,
    errors: [],
    rateLimit: 'write',
  },
});
