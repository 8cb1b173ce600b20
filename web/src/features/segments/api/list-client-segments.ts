import { useQuery } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** The segments that a client belongs to, has left, or is pinned in or out of. */
export const useClientSegments = (organizationId: string, clientId: string) =>
  useQuery({
    queryKey: segmentKeys.ofClient(organizationId, clientId),
    queryFn: async ({ signal }) => {
      const params = { organizationId, clientId };
      return (await segmentService.listClientSegments({ params, signal })).items;
    },
  });
