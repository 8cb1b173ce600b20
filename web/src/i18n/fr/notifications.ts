/** The bell: what the person signed in was told. */
export const notifications = {
  bell_zero: 'Notifications',
  bell_one: 'Notifications, {{count}} non lue',
  bell_other: 'Notifications, {{count}} non lues',
  title: 'Notifications',
  markAll: 'Tout marquer comme lu',
  markOne: 'Marquer comme lu',
  unread: 'Non lue',
  empty: 'Rien de nouveau',
  emptyText:
    'Vous serez prévenu ici quand un collègue vous nomme, vous confie un client, ou qu’une action arrive à échéance.',
  preferences: 'Me prévenir',
  preferencesOpen: 'Réglages des notifications',
  back: 'Retour aux notifications',
  assignedMany: '{{by}} vous a confié plusieurs clients',
  someone: 'Quelqu’un',
  aClient: 'un client',
} as const;

declare module '../texts.ts' {
  interface Texts {
    notifications: typeof notifications;
  }
}
