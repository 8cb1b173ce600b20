/**
 * Query keys of clients. Lists, counts and searches share a prefix, because any change of a client
 * may change all of them.
 */
export const clientKeys = {
  all: (organizationId: string) => ['organizations', organizationId, 'clients'] as const,
  lists: (organizationId: string) => [...clientKeys.all(organizationId), 'lists'] as const,
  list: (organizationId: string, query: object) =>
    [...clientKeys.lists(organizationId), 'list', query] as const,
  count: (organizationId: string, filter: object) =>
    [...clientKeys.lists(organizationId), 'count', filter] as const,
  search: (organizationId: string, query: object) =>
    [...clientKeys.lists(organizationId), 'search', query] as const,
  detail: (organizationId: string, clientId: string) =>
    [...clientKeys.all(organizationId), 'detail', clientId] as const,
  record: (organizationId: string, clientId: string) =>
    [...clientKeys.detail(organizationId, clientId), 'record'] as const,
  history: (organizationId: string, clientId: string) =>
    [...clientKeys.detail(organizationId, clientId), 'history'] as const,
  tags: (organizationId: string) => [...clientKeys.all(organizationId), 'tags'] as const,
  duplicates: (organizationId: string, draft: object) =>
    [...clientKeys.all(organizationId), 'duplicates', draft] as const,
  bulkEdit: (organizationId: string, bulkEditId: string) =>
    [...clientKeys.all(organizationId), 'bulkEdit', bulkEditId] as const,
};
