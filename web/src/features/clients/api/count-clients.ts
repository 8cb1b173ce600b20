import type { ClientFilter } from '@clientele/contracts/clients/client-list';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

const clientCountQuery = (organizationId: string, filter: ClientFilter) =>
  queryOptions({
    queryKey: clientKeys.count(organizationId, filter),
    queryFn: ({ signal }) =>
      clientService.countClients({ params: { organizationId }, query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const useClientCount = (organizationId: string, filter: ClientFilter, enabled = true) =>
  useQuery({ ...clientCountQuery(organizationId, filter), enabled });
