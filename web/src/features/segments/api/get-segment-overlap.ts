import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** The overlap of two to four segments. */
export const useSegmentOverlap = (organizationId: string, ids: readonly string[]) =>
  useQuery({
    queryKey: segmentKeys.overlap(organizationId, ids),
    queryFn: ({ signal }) =>
      segmentService.getSegmentOverlap({
        params: { organizationId },
        // The address has the ids separated by commas; the endpoint's type is the list that they
        // are parsed into.
        query: { ids: ids.join(',') as unknown as string[] },
        signal,
      }),
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
  });
