/** Query keys of the notifications of the person signed in. */
export const notificationKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'notifications'] as const,
  list: (organizationId: string) => [...notificationKeys.all(organizationId), 'list'] as const,
  preferences: (organizationId: string) =>
    [...notificationKeys.all(organizationId), 'preferences'] as const,
};
