/**
 * Query keys of segments. Analyses have a prefix of their own: the change of one client makes sizes
 * and memberships stale, but is no reason to compute a whole analysis again.
 */
export const segmentKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'segments'] as const,
  names: (organizationId: string) => [...segmentKeys.all(organizationId), 'names'] as const,
  lists: (organizationId: string) => [...segmentKeys.all(organizationId), 'lists'] as const,
  list: (organizationId: string, query: object) =>
    [...segmentKeys.lists(organizationId), query] as const,
  details: (organizationId: string) => [...segmentKeys.all(organizationId), 'details'] as const,
  detail: (organizationId: string, segmentId: string) =>
    [...segmentKeys.details(organizationId), segmentId] as const,
  record: (organizationId: string, segmentId: string) =>
    [...segmentKeys.detail(organizationId, segmentId), 'record'] as const,
  members: (organizationId: string, segmentId: string, query: object) =>
    [...segmentKeys.detail(organizationId, segmentId), 'members', query] as const,
  ofClients: (organizationId: string) => [...segmentKeys.all(organizationId), 'ofClients'] as const,
  ofClient: (organizationId: string, clientId: string) =>
    [...segmentKeys.ofClients(organizationId), clientId] as const,
  explanation: (organizationId: string, clientId: string, segmentId: string) =>
    [...segmentKeys.ofClient(organizationId, clientId), 'why', segmentId] as const,
  analyses: (organizationId: string) => [...segmentKeys.all(organizationId), 'analyses'] as const,
  analytics: (organizationId: string, segmentId: string, days: number) =>
    [...segmentKeys.analyses(organizationId), segmentId, days] as const,
  overlap: (organizationId: string, ids: readonly string[]) =>
    [...segmentKeys.analyses(organizationId), 'overlap', ids] as const,
  preview: (organizationId: string, draft: object) =>
    [...segmentKeys.all(organizationId), 'previews', draft] as const,
};
