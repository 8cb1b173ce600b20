import { queryOptions, useQuery } from '@tanstack/react-query';
import { clientService } from '../../lib/services/client-service.ts';
import { clientKeys } from './client-keys.ts';

const clientTagsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: clientKeys.tags(organizationId),
    queryFn: async ({ signal }) =>
      (await clientService.listClientTags({ params: { organizationId }, signal })).items,
    staleTime: 5 * 60_000,
  });

const NONE: string[] = [];

/** Tags in use in the organisation, for suggestions and filters; empty until loaded. */
export const useClientTags = (organizationId: string): string[] =>
  useQuery(clientTagsQuery(organizationId)).data ?? NONE;
