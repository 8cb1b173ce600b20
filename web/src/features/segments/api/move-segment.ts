import type { Segment, SegmentStatus } from '@clientele/contracts/segments/segment';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { useSegmentChange } from './keep-segment.ts';

/** Puts a segment aside, or takes it into use again. */
export const useMoveSegment = (organizationId: string) =>
  useSegmentChange(
    organizationId,
    ({ segment, to }: { segment: Pick<Segment, 'id'>; to: SegmentStatus }) => {
      const call = { params: { organizationId, segmentId: segment.id } };
      return to === 'archived'
        ? segmentService.archiveSegment(call)
        : segmentService.restoreSegment(call);
    },
  );
