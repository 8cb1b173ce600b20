import type { InteractionListQuery } from '@clientele/contracts/interactions/interaction';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';

const PAGE = 50;
const PINNED_MAXIMUM = 20;

/** The filters of a timeline, without the position of a page. */
export type TimelineQuery = Partial<Omit<InteractionListQuery, 'cursor' | 'limit'>>;

/** Pages of a client's timeline, newest first. */
const timelineQuery = (organizationId: string, clientId: string, query: TimelineQuery) =>
  infiniteQueryOptions({
    queryKey: interactionKeys.timeline(organizationId, clientId, query),
    queryFn: ({ signal, pageParam }) =>
      interactionService.listClientInteractions({
        params: { organizationId, clientId },
        query: { ...query, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // While another filter loads, the previous entries stay visible.
    placeholderData: keepPreviousData,
  });

export const useTimeline = (organizationId: string, clientId: string, query: TimelineQuery) =>
  useInfiniteQuery(timelineQuery(organizationId, clientId, query));

const pinnedQuery = (organizationId: string, clientId: string) =>
  queryOptions({
    queryKey: interactionKeys.timeline(organizationId, clientId, { pinned: true, few: true }),
    queryFn: async ({ signal }) => {
      const page = await interactionService.listClientInteractions({
        params: { organizationId, clientId },
        query: { pinned: true, limit: PINNED_MAXIMUM },
        signal,
      });
      return page.items;
    },
  });

/** The pinned entries; empty until loaded. */
export const usePinned = (organizationId: string, clientId: string, enabled: boolean) =>
  useQuery({ ...pinnedQuery(organizationId, clientId), enabled }).data ?? [];
