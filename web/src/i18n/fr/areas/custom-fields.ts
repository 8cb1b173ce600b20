/** What the sidebar and the command palette say of this capability. */
export const customFields = {
  title: 'Fiche client',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    customFields: typeof customFields;
  }
}
