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
  kinds: {
    assigned: 'when a client is assigned to me',
    mentioned: 'when I am mentioned in a note',
    noShow: 'when one of my clients does not come',
    nextActionDue: 'when one of my actions is due',
  },
  said: {
    assigned: '{{by}} assigned {{client}} to you',
    assignedMany: '{{by}} assigned several clients to you',
    mentioned: '{{by}} mentioned you about {{client}}',
    noShow: '{{client}} did not come to the appointment',
    nextActionDue: 'To do for {{client}}',
  },
  someone: 'Someone',
  aClient: 'a client',
} as const;
