/** Query keys of what the person signed in was told. */
export const notificationKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'notifications'] as const,
  list: (organizationId: string) => [...notificationKeys.all(organizationId), 'list'] as const,
  preferences: (organizationId: string) =>
    [...notificationKeys.all(organizationId), 'preferences'] as const,
};
