/** What the sidebar and the command palette say of this capability. */
export const organizations = {
  members: 'Members',
  settings: 'Settings',
  apiKeys: 'API keys',
  invite: 'Invite a member',
};
