/** API keys: what other software may do here. */
export const integrations = {
  title: 'Clés d’API',
  intro: 'Votre caisse ou votre agenda écrivent d’eux-mêmes dans les fiches, avec une clé à eux.',
  noAccess: 'Réservé aux administrateurs',
  noAccessText: 'Les clés d’API se gèrent avec le rôle Administrateur.',
  create: 'Créer une clé',
  empty: 'Aucun logiciel n’est encore relié',
  emptyText:
    'Créez une clé pour votre caisse : ses ventes apparaîtront dans les fiches en quelques secondes.',
  name: 'Nom',
  nameHint: 'Le logiciel qui l’utilise.',
  namePlaceholder: 'Caisse de l’accueil',
  nameRequired: 'Donnez un nom à la clé.',
  permissions: 'Ce que la clé permet',
  permissionsRequired: 'Choisissez au moins une autorisation.',
  presets: 'Pour',
  preset: {
    till: 'Caisse',
    planner: 'Agenda',
  },
  can: {
    clients_read: {
      label: 'Lire les clients',
      hint: 'Les retrouver par nom, téléphone ou e-mail.',
    },
    clients_write: {
      label: 'Créer et modifier des clients',
      hint: 'Ajouter ceux qu’il ne connaît pas encore.',
    },
    interactions_read: {
      label: 'Lire l’historique',
      hint: 'Rendez-vous, achats et statistiques.',
    },
    interactions_write: {
      label: 'Écrire des notes',
      hint: 'Notes, appels et passages.',
    },
    appointments_write: {
      label: 'Tenir les rendez-vous',
      hint: 'Les créer, les déplacer, dire s’ils ont été honorés.',
    },
    purchases_write: {
      label: 'Enregistrer des achats',
      hint: 'Ventes et remboursements.',
    },
    interactions_manage: {
      label: 'Supprimer rendez-vous et achats',
      hint: 'Définitivement. À réserver à un logiciel de confiance.',
    },
  },
  created: 'Créée le {{date}} par {{name}}',
  used: 'Utilisée {{ago}}',
  neverUsed: 'Jamais utilisée',
  revokedOn: 'Révoquée le {{date}}',
  grace: 'L’ancien secret fonctionne encore jusqu’au {{date}}.',
  columns: {
    name: 'Clé',
    permissions: 'Autorisations',
    used: 'Dernière utilisation',
  },
  actionsFor: 'Actions : {{name}}',
  edit: 'Modifier',
  editTitle: 'Modifier la clé',
  saved: 'Clé modifiée.',
  rotate: 'Renouveler le secret',
  rotateTitle: 'Renouveler le secret de « {{name}} » ?',
  rotateText:
    'Un nouveau secret s’affichera une seule fois. L’ancien fonctionne encore 24 heures : le temps de le remplacer sans coupure.',
  revoke: 'Révoquer',
  revokeTitle: 'Révoquer « {{name}} » ?',
  revokeText: 'Le logiciel qui l’utilise perd l’accès dès maintenant, pour toujours.',
  revoked: 'La clé est révoquée.',
  secretTitle: 'Secret de « {{name}} »',
  secretLabel: 'Secret',
  secretWarning: 'Copiez-le maintenant : il ne sera plus jamais affiché.',
  copy: 'Copier',
  copied: 'Copié',
  example: 'Pour essayer',
  exampleLabel: 'Exemple de commande',
  secretDone: 'C’est fait, je l’ai copié',
  showRevoked_one: 'Afficher {{count}} clé révoquée',
  showRevoked_other: 'Afficher {{count}} clés révoquées',
  hideRevoked: 'Masquer les clés révoquées',
} as const;

declare module '../texts.ts' {
  interface Texts {
    integrations: typeof integrations;
  }
}
