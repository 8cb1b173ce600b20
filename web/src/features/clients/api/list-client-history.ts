import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

const clientHistoryQuery = (organizationId: string, clientId: string) =>
  infiniteQueryOptions({
    queryKey: clientKeys.history(organizationId, clientId),
    queryFn: ({ signal, pageParam }) =>
      clientService.listClientHistory({
        params: { organizationId, clientId },
        query: { limit: 30, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useClientHistory = (organizationId: string, clientId: string) =>
  useInfiniteQuery(clientHistoryQuery(organizationId, clientId));
