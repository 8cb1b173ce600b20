/** What the sidebar and the command palette say of this capability. */
export const interactions = {
  home: 'Accueil',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    interactions: typeof interactions;
  }
}
