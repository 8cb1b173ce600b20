import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** How many clients two to four segments share. */
export const useSegmentOverlap = (organizationId: string, ids: readonly string[]) =>
  useQuery({
    queryKey: segmentKeys.overlap(organizationId, ids),
    queryFn: ({ signal }) =>
      segmentService.getSegmentOverlap({
        params: { organizationId },
        // The address names them with commas between; the table's output type is the list it is read as.
        query: { ids: ids.join(',') as unknown as string[] },
        signal,
      }),
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
  });
