import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { segmentKeys } from '../../../entities/segment/segment-keys.ts';
import { segmentService } from '../../../lib/services/segment-service.ts';

/** Criteria that are being written, and the saved segment that they are of. */
export interface PreviewDraft {
  criteria: ConditionGroup;
  segmentId: string | undefined;
}

/** Looked at again within so long, an answer still holds. */
const FRESH_MILLISECONDS = 15_000;

const body = ({ criteria, segmentId }: PreviewDraft) => ({
  criteria,
  ...(segmentId !== undefined && { segmentId }),
});

/** How many belong, or at least belong: what can be said at once. */
export const previewCountQuery = (organizationId: string, draft: PreviewDraft) =>
  queryOptions({
    queryKey: segmentKeys.preview(organizationId, { ...draft, details: false }),
    queryFn: ({ signal }) =>
      segmentService.previewSegment({ params: { organizationId }, body: body(draft), signal }),
    staleTime: FRESH_MILLISECONDS,
  });

/**
 * How it narrows step by step, who belongs, and what saving would change. Each page counts on from
 * the last, until every number is exact.
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
