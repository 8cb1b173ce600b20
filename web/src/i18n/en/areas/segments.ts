/** What the sidebar and the command palette say of this capability. */
export const segments = {
  title: 'Segments',
  create: 'New segment',
};
