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
  kinds: {
    assigned: 'quand un client m’est confié',
    mentioned: 'quand on me nomme dans une note',
    noShow: 'quand un de mes clients ne vient pas',
    nextActionDue: 'quand une de mes actions est à faire',
    importFinished: 'quand un de mes imports est terminé',
    exportFailed: 'quand un export programmé échoue ou s’arrête',
    exportUnusual: 'quand un export programmé compte un nombre de lignes inhabituel',
  },
  said: {
    assigned: '{{by}} vous a confié {{client}}',
    assignedMany: '{{by}} vous a confié plusieurs clients',
    mentioned: '{{by}} vous a nommé à propos de {{client}}',
    noShow: '{{client}} n’est pas venu à son rendez-vous',
    nextActionDue: 'À faire pour {{client}}',
    importFinished: 'Votre import est terminé',
    exportFailed: 'Un export programmé a échoué',
    exportUnusual: 'Un export programmé compte un nombre de lignes inhabituel',
  },
  someone: 'Quelqu’un',
  aClient: 'un client',
} as const;

declare module '../texts.ts' {
  interface Texts {
    notifications: typeof notifications;
  }
}
