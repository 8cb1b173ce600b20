import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** The growth of a segment over so many days, and how its clients compare with all clients. */
export const useSegmentAnalytics = (organizationId: string, segmentId: string, days: number) =>
  useQuery({
    queryKey: segmentKeys.analytics(organizationId, segmentId, days),
    queryFn: ({ signal }) =>
      segmentService.getSegmentAnalytics({
        params: { organizationId, segmentId },
        query: { days },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
