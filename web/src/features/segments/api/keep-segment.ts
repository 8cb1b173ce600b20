import type { Segment } from '@clientele/contracts/segments/segment';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { keepAnswer } from '../../../lib/keep-answer.ts';

/**
 * Stores the segment that a write returned, and invalidates what the write may have changed
 * elsewhere.
 */
async function keepSegment(
  queryClient: QueryClient,
  organizationId: string,
  segment: Segment,
): Promise<void> {
  await keepAnswer(queryClient, segmentKeys.record(organizationId, segment.id), segment);
  void queryClient.invalidateQueries({ queryKey: segmentKeys.lists(organizationId) });
  void queryClient.invalidateQueries({ queryKey: segmentKeys.names(organizationId) });
  void queryClient.invalidateQueries({ queryKey: segmentKeys.analyses(organizationId) });
}

/** A mutation whose answer is the changed segment. */
export function useSegmentChange<Input>(
  organizationId: string,
  mutationFn: (input: Input) => Promise<Segment>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (segment) => keepSegment(queryClient, organizationId, segment),
  });
}
