/** The change history of a client, as sentences. */
export const history = {
  actions: {
    created: '{{name}} a créé la fiche',
    updated_zero: '{{name}} a modifié la fiche',
    updated_one: '{{name}} a modifié un champ',
    updated_other: '{{name}} a modifié {{count}} champs',
    archived: '{{name}} a archivé la fiche',
    trashed: '{{name}} a mis la fiche à la corbeille',
    restored: '{{name}} a rétabli la fiche',
    purged: '{{name}} a supprimé définitivement la fiche',
    bulkEdited: '{{name}} a modifié la fiche avec d’autres',
    bulkEditUndone: '{{name}} a annulé une modification groupée',
    createdByImport: '{{name}} a importé la fiche d’un fichier',
    imported: '{{name}} a mis la fiche à jour par un import',
    importUndone: '{{name}} a annulé un import',
    valuesRestored: '{{name}} a rétabli d’anciennes valeurs',
    revealed: '{{name}} a affiché des données sensibles : {{fields}}',
    revealedUnknown: '{{name}} a affiché des données sensibles',
  },
  sources: {
    app: 'Application',
    api: 'API',
    bulkEdit: 'Modification groupée',
    import: 'Import',
    restore: 'Rétablissement',
    system: 'Automatique',
  },
  system: 'Le système',
  empty: 'vide',
  masked: 'valeur masquée',
  before: 'Avant',
  after: 'Après',
  restore: 'Rétablir les valeurs d’avant',
  seeImport: 'Voir l’import',
  restored: 'Les anciennes valeurs sont rétablies.',
  none: 'Aucune modification pour l’instant',
  noneText: 'Chaque changement de cette fiche apparaîtra ici, avec son auteur.',
  label: 'Historique des modifications',
} as const;

declare module '../texts.ts' {
  interface Texts {
    history: typeof history;
  }
}
