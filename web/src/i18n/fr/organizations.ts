/** Members, invitations and settings of an organisation. */
export const organizations = {
  members: {
    title: 'Membres',
    intro: 'Qui travaille avec vos clients, et ce que chacun peut faire.',
    invite: 'Inviter un membre',
    you: 'vous',
    disabled: 'Désactivé',
    name: 'Nom',
    role: 'Rôle',
    joined: 'Arrivée',
    roleOf: 'Rôle de {{name}}',
    actionsFor: 'Actions pour {{name}}',
    disable: 'Désactiver l’accès',
    enable: 'Réactiver l’accès',
    remove: 'Retirer de l’organisation',
    removeTitle: 'Retirer {{name}} ?',
    removeText:
      'Cette personne perd l’accès dès maintenant. Son nom reste dans l’historique des fiches.',
    removed: '{{name}} ne fait plus partie de l’organisation.',
    leave: 'Quitter l’organisation',
    leaveTitle: 'Quitter {{organization}} ?',
    leaveText: 'Vous n’y aurez plus accès. Un administrateur pourra vous inviter de nouveau.',
  },
  roleHints: {
    owner: 'Tout, y compris nommer d’autres propriétaires.',
    admin: 'Tout gérer : membres, réglages, clients.',
    manager: 'Gérer les clients, modifier en groupe, exporter, mettre à la corbeille.',
    staff: 'Créer et modifier des clients.',
    viewer: 'Consulter les clients, sans rien modifier.',
  },
  invitations: {
    title: 'Invitations en attente',
    empty: 'Aucune invitation en attente.',
    email: 'Adresse e-mail',
    emailPlaceholder: 'prenom@exemple.fr',
    send: 'Envoyer l’invitation',
    sent: 'Invitation envoyée à {{email}}.',
    until: 'Valable jusqu’au {{date}}',
    expired: 'Expirée',
    revoke: 'Annuler l’invitation de {{email}}',
    revokeShort: 'Annuler l’invitation',
  },
  settings: {
    title: 'Réglages de l’organisation',
    intro: 'Ces choix valent pour tous les membres.',
    identity: 'Identité',
    region: 'Langue et région',
    data: 'Données',
    name: 'Nom',
    namePlaceholder: 'Salon des Lilas',
    sector: 'Activité',
    language: 'Langue des messages',
    country: 'Pays',
    countryHint: 'Les numéros de téléphone sans indicatif sont lus dans ce pays.',
    currency: 'Devise',
    timeZone: 'Fuseau horaire',
    trash: 'Jours dans la corbeille',
    trashHint: 'Passé ce délai, une fiche est supprimée définitivement.',
    saved: 'Réglages enregistrés.',
    readOnly: 'Seuls les administrateurs peuvent modifier ces réglages.',
  },
  sectors: {
    salon: 'Salon, institut',
    clinic: 'Cabinet, clinique',
    shop: 'Boutique',
    workshop: 'Atelier',
    association: 'Association',
    other: 'Autre',
  },
} as const;

declare module '../texts.ts' {
  interface Texts {
    organizations: typeof organizations;
  }
}
