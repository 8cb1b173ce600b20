/** What the sidebar and the command palette say of this capability. */
export const importExport = {
  imports: 'Imports',
  exports: 'Exports',
  importFile: 'Importer un fichier',
};

declare module '../../texts.ts' {
  interface AreaTexts {
    importExport: typeof importExport;
  }
}
