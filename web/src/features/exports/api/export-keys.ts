/** Query keys of exports and of scheduled exports. */
export const exportKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'exports'] as const,
  lists: (organizationId: string) => [...exportKeys.all(organizationId), 'lists'] as const,
  list: (organizationId: string, query: object) =>
    [...exportKeys.lists(organizationId), query] as const,
  detail: (organizationId: string, exportId: string) =>
    [...exportKeys.all(organizationId), 'detail', exportId] as const,
  schedules: (organizationId: string) => [...exportKeys.all(organizationId), 'schedules'] as const,
};
