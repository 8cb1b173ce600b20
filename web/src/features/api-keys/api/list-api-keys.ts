import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiKeyService } from '../../../lib/services/api-key-service.ts';
import { apiKeyKeys } from './api-key-keys.ts';

const apiKeysQuery = (organizationId: string) =>
  queryOptions({
    queryKey: apiKeyKeys.all(organizationId),
    queryFn: async ({ signal }) =>
      (await apiKeyService.listApiKeys({ params: { organizationId }, signal })).items,
    // Polls, because using a key changes "last used" without an activity entry.
    refetchInterval: 60_000,
  });

export const useApiKeys = (organizationId: string) => useQuery(apiKeysQuery(organizationId));
