import type { Segment } from '@clientele/contracts/segments/segment';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { useSegmentChange } from './keep-segment.ts';

type Rebuilt = Pick<Segment, 'id'>;

/** Computes a segment's memberships again. */
export const useRebuildSegment = (organizationId: string) =>
  useSegmentChange(organizationId, ({ id }: Rebuilt) =>
    segmentService.rebuildSegment({ params: { organizationId, segmentId: id } }),
  );

/** Stops computing a segment's memberships. */
export const useCancelRebuild = (organizationId: string) =>
  useSegmentChange(organizationId, ({ id }: Rebuilt) =>
    segmentService.cancelSegmentRebuild({ params: { organizationId, segmentId: id } }),
  );
