import type { SegmentUse } from '@clientele/contracts/segments/segment';

/** Says where a capability uses segments; each registers its own in `container.ts`. */
export interface SegmentUseParticipant {
  /** Uses by id of the segment. */
  segmentUses(organizationId: string): Promise<ReadonlyMap<string, SegmentUse[]>>;
}
