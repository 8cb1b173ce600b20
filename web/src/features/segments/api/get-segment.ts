import { queryOptions, useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { isRebuilding, REBUILD_POLL_MILLISECONDS } from '../model/rebuilding.ts';

/** A segment; polled while its memberships are being computed. */
const segmentQuery = (organizationId: string, segmentId: string) =>
  queryOptions({
    queryKey: segmentKeys.record(organizationId, segmentId),
    queryFn: ({ signal }) =>
      segmentService.getSegment({ params: { organizationId, segmentId }, signal }),
    refetchInterval: ({ state }) =>
      state.data && isRebuilding(state.data) ? REBUILD_POLL_MILLISECONDS : false,
  });

export const useSegment = (organizationId: string, segmentId: string | null) =>
  useQuery({ ...segmentQuery(organizationId, segmentId ?? ''), enabled: segmentId !== null });
