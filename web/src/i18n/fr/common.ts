/** Texts of the frame and of parts that every page uses. */
export const common = {
  tagline: 'Vos clients, leur histoire, au même endroit.',
  skipToContent: 'Aller au contenu',
  loading: 'Chargement…',
  cancel: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  add: 'Ajouter',
  remove: 'Retirer',
  edit: 'Modifier',
  undo: 'Annuler',
  retry: 'Réessayer',
  back: 'Retour',
  clearField: 'Effacer : {{field}}',
  more: 'Plus d’actions',
  showMore: 'Afficher la suite',
  nothing: 'Non renseigné',
  datePlaceholder: 'jj/mm/aaaa',
  pickDate: 'Choisir dans le calendrier',
  nav: {
    main: 'Navigation principale',
    menu: 'Ouvrir le menu',
    closeMenu: 'Fermer le menu',
    search: 'Rechercher',
  },
  transfer: {
    import: 'Importer',
    export: 'Exporter',
  },
  organization: {
    switch: 'Changer d’organisation',
    create: 'Créer une organisation',
  },
  user: {
    menu: 'Votre compte',
    signOut: 'Se déconnecter',
    language: 'Langue',
    appearance: 'Apparence',
    light: 'Clair',
    dark: 'Sombre',
    auto: 'Auto',
  },
  roles: {
    owner: 'Propriétaire',
    admin: 'Administrateur',
    manager: 'Responsable',
    staff: 'Équipe',
    viewer: 'Lecture seule',
  },
  errors: {
    title: 'Quelque chose n’a pas fonctionné',
    request: 'Numéro de la demande : {{requestId}}',
    unexpected: 'La page a rencontré une erreur. Rechargez-la ; si cela persiste, signalez-le.',
    reload: 'Recharger la page',
    start: 'Clientèle ne répond pas. Vérifiez votre connexion, puis rechargez la page.',
    notSaved: 'Non enregistré',
  },
  connection: {
    offline:
      'Vous êtes hors connexion. Ce qui est affiché peut dater ; tout reprend dès le retour du réseau.',
    down: 'Clientèle ne répond pas pour l’instant. Inutile de recharger : la page reprend d’elle-même.',
    offlineSave:
      'Vous êtes hors connexion. Votre saisie est intacte ; réessayez au retour du réseau.',
    page: 'Cette page n’a pas pu être chargée hors connexion. Elle s’ouvrira dès le retour du réseau.',
    wait_one: 'Trop de demandes. Vous pourrez réessayer dans {{count}} seconde.',
    wait_other: 'Trop de demandes. Vous pourrez réessayer dans {{count}} secondes.',
    waitShort_one: 'Réessayer dans {{count}} s',
    waitShort_other: 'Réessayer dans {{count}} s',
    now: 'Vous pouvez réessayer maintenant.',
  },
  leave: {
    title: 'Quitter sans enregistrer ?',
    text: 'Votre saisie sera perdue.',
    stay: 'Continuer la saisie',
    go: 'Quitter',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Le lien est peut-être ancien ou incomplet.',
    home: 'Revenir à l’accueil',
  },
  spotlight: {
    placeholder: 'Un client, un téléphone, une action…',
    label: 'Rechercher un client ou une action',
    nothing: 'Rien ne correspond à « {{query}} ».',
    clients: 'Clients',
    actions: 'Actions',
    toggleScheme: 'Passer en mode clair ou sombre',
    hint: 'Ctrl K',
    all: 'Voir tous les résultats pour « {{query}} »',
  },
  home: {
    morning: 'Bonjour {{name}}',
    evening: 'Bonsoir {{name}}',
    intro: 'Voici où en est {{organization}}.',
    search: 'Retrouver un client',
    counts: 'En chiffres',
    recent: 'Modifiés récemment',
    recentEmpty: 'Les fiches que vous et vos collègues modifiez apparaîtront ici.',
    seeAll: 'Voir tous les clients',
    shortcuts: 'Raccourcis',
    searchOrAct: 'Rechercher ou agir',
    changedBy: '{{ago}} par {{name}}',
  },
} as const;

declare module '../texts.ts' {
  interface Texts {
    common: typeof common;
  }
}
