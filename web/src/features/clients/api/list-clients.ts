import type { ClientFilter, ClientSort } from '@clientele/contracts/clients/client-list';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

const PAGE = 50;

/** Pages of the filtered and sorted list. */
const clientPagesQuery = (organizationId: string, filter: ClientFilter, sort: ClientSort) =>
  infiniteQueryOptions({
    queryKey: clientKeys.list(organizationId, { ...filter, sort, pages: true }),
    queryFn: ({ signal, pageParam }) =>
      clientService.listClients({
        params: { organizationId },
        query: { ...filter, sort, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useClientPages = (
  organizationId: string,
  filter: ClientFilter,
  sort: ClientSort,
  enabled: boolean,
) => useInfiniteQuery({ ...clientPagesQuery(organizationId, filter, sort), enabled });

/** The most recently changed clients, for the home page. */
const recentClientsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: clientKeys.list(organizationId, { recent: true }),
    queryFn: ({ signal }) =>
      clientService.listClients({
        params: { organizationId },
        query: { sort: '-updatedAt', limit: 6 },
        signal,
      }),
  });

export const useRecentClients = (organizationId: string) =>
  useQuery(recentClientsQuery(organizationId));
