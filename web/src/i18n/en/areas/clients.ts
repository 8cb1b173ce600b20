/** What the sidebar and the command palette say of this capability. */
export const clients = {
  title: 'Clients',
  create: 'New client',
  createHint: 'Create a complete record',
};
