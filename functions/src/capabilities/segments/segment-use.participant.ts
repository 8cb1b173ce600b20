import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { slot } from '../../platform/slot.ts';

/** Says where a capability uses segments. */
export interface SegmentUseParticipant {
  /** Uses by id of the segment. */
  segmentUses(organizationId: string): Promise<ReadonlyMap<string, SegmentUse[]>>;
}

export const SEGMENT_USES = slot<SegmentUseParticipant>('segments.uses');
