import type { Segment, UpdateSegmentInput } from '@clientele/contracts/segments/segment';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { useSegmentChange } from './keep-segment.ts';

interface SegmentUpdate {
  segment: Pick<Segment, 'id' | 'version'>;
  changes: UpdateSegmentInput;
}

export const useUpdateSegment = (organizationId: string) =>
  useSegmentChange(organizationId, ({ segment, changes }: SegmentUpdate) =>
    segmentService.updateSegment({
      params: { organizationId, segmentId: segment.id },
      body: changes,
      ifMatch: segment.version,
    }),
  );
