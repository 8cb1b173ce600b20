/**
 * Query keys of the person signed in (`me`) and of an organisation's members and invitations;
 * mutations and the activity listener invalidate them.
 */
export const organizationKeys = {
  me: ['me'] as const,
  members: (organizationId: string) => ['organizations', organizationId, 'members'] as const,
  invitations: (organizationId: string) =>
    ['organizations', organizationId, 'invitations'] as const,
};
