import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';

/** Time passes without any change: the day is read again at least this often. */
const AGAIN_MILLISECONDS = 5 * 60_000;
const PAGE = 20;

const dayQuery = (organizationId: string, memberId: string | null) =>
  queryOptions({
    queryKey: interactionKeys.dayOf(organizationId, memberId),
    queryFn: ({ signal }) =>
      interactionService.getDay({
        params: { organizationId },
        query: { memberId: memberId ?? undefined },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MILLISECONDS,
  });

/** The day of the whole organisation, or of one member. */
export const useDay = (organizationId: string, memberId: string | null) =>
  useQuery(dayQuery(organizationId, memberId));

const nextActionsQuery = (organizationId: string, memberId: string | null) =>
  infiniteQueryOptions({
    queryKey: interactionKeys.nextActions(organizationId, memberId),
    queryFn: ({ signal, pageParam }) =>
      interactionService.listNextActions({
        params: { organizationId },
        query: { memberId: memberId ?? undefined, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** All next actions including future ones; read on request. */
export const useNextActions = (organizationId: string, memberId: string | null, enabled: boolean) =>
  useInfiniteQuery({ ...nextActionsQuery(organizationId, memberId), enabled });
