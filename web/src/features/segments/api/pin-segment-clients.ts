import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

export interface Pinning {
  segmentId: string;
  selection: ClientSelection;
  /** Null removes pins, so that the criteria decide again. */
  pin: SegmentPin | null;
}

/**
 * Pins or unpins many clients. The mutation returns the bulk edit that does it, which may still be
 * running.
 */
export function usePinClients(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ segmentId, ...body }: Pinning) =>
      segmentService.pinSegmentClients({
        params: { organizationId, segmentId },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (_job, { segmentId }) => {
      const { detail, lists, ofClients } = segmentKeys;
      void queryClient.invalidateQueries({ queryKey: detail(organizationId, segmentId) });
      void queryClient.invalidateQueries({ queryKey: lists(organizationId) });
      return queryClient.invalidateQueries({ queryKey: ofClients(organizationId) });
    },
  });
}
