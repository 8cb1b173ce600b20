import type { Segment, SegmentStatus } from '@clientele/contracts/segments/segment';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { useSegmentChange } from './keep-segment.ts';

/** Archives a segment, or restores it. */
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
