/** Query keys of this capability; mutations and the activity listener invalidate through them. */
export const organizationKeys = {
  me: ['me'] as const,
  members: (organizationId: string) => ['organizations', organizationId, 'members'] as const,
  invitations: (organizationId: string) =>
    ['organizations', organizationId, 'invitations'] as const,
};
