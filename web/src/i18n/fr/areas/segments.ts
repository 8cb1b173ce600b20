/** What the sidebar and the command palette say of this capability. */
export const segments = {
  title: 'Segments',
  create: 'Nouveau segment',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    segments: typeof segments;
  }
}
