/** Query keys of imports and of their rows. */
export const importKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'imports'] as const,
  lists: (organizationId: string) => [...importKeys.all(organizationId), 'lists'] as const,
  detail: (organizationId: string, importId: string) =>
    [...importKeys.all(organizationId), 'detail', importId] as const,
  job: (organizationId: string, importId: string) =>
    [...importKeys.detail(organizationId, importId), 'job'] as const,
  preview: (organizationId: string, importId: string, version: number) =>
    [...importKeys.all(organizationId), 'preview', importId, version] as const,
  rows: (organizationId: string, importId: string) =>
    [...importKeys.all(organizationId), 'rows', importId] as const,
  rowPages: (organizationId: string, importId: string, query: object) =>
    [...importKeys.rows(organizationId, importId), query] as const,
  kept: (organizationId: string, importId: string) =>
    [...importKeys.all(organizationId), 'kept', importId] as const,
};
