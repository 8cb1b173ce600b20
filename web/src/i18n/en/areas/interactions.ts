/** What the sidebar and the command palette say of this capability. */
export const interactions = {
  home: 'Home',
};
