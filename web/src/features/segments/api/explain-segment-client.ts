import { useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** Why a client is in a segment or not, as of now; fetched once there is a segment. */
export const useExplanation = (
  organizationId: string,
  clientId: string,
  segmentId: string | null,
) =>
  useQuery({
    queryKey: segmentKeys.explanation(organizationId, clientId, segmentId ?? ''),
    queryFn: ({ signal }) =>
      segmentService.explainSegmentClient({
        params: { organizationId, segmentId: segmentId ?? '', clientId },
        signal,
      }),
    enabled: segmentId !== null,
    staleTime: 0,
  });
