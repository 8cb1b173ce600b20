import type { Segment } from '@clientele/contracts/segments/segment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

export function useDeleteSegment(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Segment) =>
      segmentService.deleteSegment({
        params: { organizationId, segmentId: id },
        ifMatch: version,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: segmentKeys.lists(organizationId) });
      void queryClient.invalidateQueries({ queryKey: segmentKeys.names(organizationId) });
      void queryClient.invalidateQueries({ queryKey: segmentKeys.ofClients(organizationId) });
    },
  });
}
