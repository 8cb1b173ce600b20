import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import { SEARCH_LENGTH_MAXIMUM } from '@clientele/contracts/clients/client-list';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { clientService } from '../../lib/services/client-service.ts';
import { clientKeys } from './client-keys.ts';

interface SearchOptions {
  lifecycle?: ClientLifecycle;
  limit?: number;
}

/** The signal is passed on, so that the next keystroke aborts the previous request. */
export const clientSearchQuery = (organizationId: string, q: string, options: SearchOptions = {}) =>
  queryOptions({
    queryKey: clientKeys.search(organizationId, { q, ...options }),
    queryFn: ({ signal }) =>
      clientService.searchClients({
        params: { organizationId },
        query: { q: q.slice(0, SEARCH_LENGTH_MAXIMUM), ...options },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** The first results of a search; an empty text is not searched. */
export const useClientSearch = (organizationId: string, q: string, options?: SearchOptions) =>
  useQuery({ ...clientSearchQuery(organizationId, q, options), enabled: q !== '' });

const searchPagesQuery = (organizationId: string, q: string, lifecycle: ClientLifecycle) =>
  infiniteQueryOptions({
    queryKey: clientKeys.search(organizationId, { q, lifecycle, pages: true }),
    queryFn: ({ signal, pageParam }) =>
      clientService.searchClients({
        params: { organizationId },
        query: {
          q: q.slice(0, SEARCH_LENGTH_MAXIMUM),
          lifecycle,
          limit: 50,
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** All results of a search, page by page; an empty text is not searched. */
export const useClientSearchPages = (
  organizationId: string,
  q: string,
  lifecycle: ClientLifecycle,
) => useInfiniteQuery({ ...searchPagesQuery(organizationId, q, lifecycle), enabled: q !== '' });
