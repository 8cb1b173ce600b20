/** What the sidebar and the command palette say of this capability. */
export const clients = {
  title: 'Clients',
  create: 'Nouveau client',
  createHint: 'Créer une fiche complète',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    clients: typeof clients;
  }
}
