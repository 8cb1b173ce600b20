/** What the sidebar and the command palette say of this capability. */
export const organizations = {
  members: 'Membres',
  settings: 'Réglages',
  apiKeys: 'Clés d’API',
  invite: 'Inviter un membre',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    organizations: typeof organizations;
  }
}
