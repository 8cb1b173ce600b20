import type { SegmentClientsQuery } from '@clientele/contracts/segments/segment';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

const PAGE = 50;

export type MemberSort = SegmentClientsQuery['sort'];

/** Pages of the clients of a segment. */
const segmentClientsQuery = (organizationId: string, segmentId: string, sort: MemberSort) =>
  infiniteQueryOptions({
    queryKey: segmentKeys.members(organizationId, segmentId, { sort }),
    queryFn: ({ signal, pageParam }) =>
      segmentService.listSegmentClients({
        params: { organizationId, segmentId },
        query: { sort, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useSegmentClients = (organizationId: string, segmentId: string, sort: MemberSort) =>
  useInfiniteQuery(segmentClientsQuery(organizationId, segmentId, sort));
