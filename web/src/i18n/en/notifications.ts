/** The bell: what the person signed in was told. */
export const notifications = {
  bell_zero: 'Notifications',
  bell_one: 'Notifications, {{count}} unread',
  bell_other: 'Notifications, {{count}} unread',
  title: 'Notifications',
  markAll: 'Mark all as read',
  markOne: 'Mark as read',
  unread: 'Unread',
  empty: 'Nothing new',
  emptyText:
    'You will be told here when a colleague mentions you, hands you a client, or when an action is due.',
  preferences: 'Tell me',
  preferencesOpen: 'Notification settings',
  back: 'Back to the notifications',
  assignedMany: '{{by}} assigned several clients to you',
  someone: 'Someone',
  aClient: 'a client',
} as const;
