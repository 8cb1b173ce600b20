/** What the sidebar and the command palette say of this capability. */
export const importExport = {
  imports: 'Imports',
  exports: 'Exports',
  importFile: 'Import a file',
};
