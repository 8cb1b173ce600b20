/** Query keys of custom fields and of the client form. */
export const fieldKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'fields'] as const,
  catalog: (organizationId: string) => [...fieldKeys.all(organizationId), 'catalog'] as const,
  usage: (organizationId: string) => [...fieldKeys.all(organizationId), 'usage'] as const,
  packs: (organizationId: string) => [...fieldKeys.all(organizationId), 'packs'] as const,
  forms: (organizationId: string) => [...fieldKeys.all(organizationId), 'forms'] as const,
  job: (organizationId: string, jobId: string) =>
    [...fieldKeys.all(organizationId), 'jobs', jobId] as const,
};
