import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { slot } from '../../platform/slot.ts';

/** Tells where a capability uses segments, so that a segment in use is not archived. */
export interface SegmentUseParticipant {
  /** Uses by segment id. */
  segmentUses(organizationId: string): Promise<ReadonlyMap<string, SegmentUse[]>>;
}

export const SEGMENT_USES = slot<SegmentUseParticipant>('segments.uses');
