/** Query keys of custom fields; the client form stands under them too. */
export const fieldKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'fields'] as const,
  catalog: (organizationId: string) => [...fieldKeys.all(organizationId), 'catalog'] as const,
  usage: (organizationId: string) => [...fieldKeys.all(organizationId), 'usage'] as const,
  packs: (organizationId: string) => [...fieldKeys.all(organizationId), 'packs'] as const,
  forms: (organizationId: string) => [...fieldKeys.all(organizationId), 'forms'] as const,
  job: (organizationId: string, jobId: string) =>
    [...fieldKeys.all(organizationId), 'jobs', jobId] as const,
};
