import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/**
 * Criteria being edited, and the id of the saved segment they belong to (undefined for a new one).
 */
export interface PreviewDraft {
  criteria: ConditionGroup;
  segmentId: string | undefined;
}

/** How long an answer is reused for the same draft. */
const FRESH_MILLISECONDS = 15_000;

const body = ({ criteria, segmentId }: PreviewDraft) => ({
  criteria,
  ...(segmentId !== undefined && { segmentId }),
});

/** The count (exact, or a lower bound), which the API can answer at once. */
export const previewCountQuery = (organizationId: string, draft: PreviewDraft) =>
  queryOptions({
    queryKey: segmentKeys.preview(organizationId, { ...draft, details: false }),
    queryFn: ({ signal }) =>
      segmentService.previewSegment({ params: { organizationId }, body: body(draft), signal }),
    staleTime: FRESH_MILLISECONDS,
  });

/**
 * The details: the count after each condition, samples, and what saving would change. Each page
 * continues counting where the last one stopped, until all numbers are exact.
 */
export const previewDetailsQuery = (organizationId: string, draft: PreviewDraft) =>
  infiniteQueryOptions({
    queryKey: segmentKeys.preview(organizationId, { ...draft, details: true }),
    queryFn: ({ signal, pageParam }) =>
      segmentService.previewSegment({
        params: { organizationId },
        body: { ...body(draft), details: true, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    staleTime: FRESH_MILLISECONDS,
  });
