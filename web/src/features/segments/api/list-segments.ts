import type { SegmentStatus } from '@clientele/contracts/segments/segment';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { isRebuilding, REBUILD_POLL_MILLISECONDS } from '../model/rebuilding.ts';

const PAGE = 50;

/** Segments sorted by name; polled while the memberships of one are being computed. */
const segmentListQuery = (organizationId: string, status: SegmentStatus) =>
  infiniteQueryOptions({
    queryKey: segmentKeys.list(organizationId, { status }),
    queryFn: ({ signal, pageParam }) =>
      segmentService.listSegments({
        params: { organizationId },
        query: { status, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isRebuilding))
        ? REBUILD_POLL_MILLISECONDS
        : false,
  });

export const useSegmentList = (organizationId: string, status: SegmentStatus) =>
  useInfiniteQuery(segmentListQuery(organizationId, status));
