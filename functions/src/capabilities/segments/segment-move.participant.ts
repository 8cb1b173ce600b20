import { slot } from '../../platform/slot.ts';
import type { SegmentMoveRecord } from './segment.record.ts';

/**
 * Work of a capability after clients entered or left segments, such as sending a welcome message.
 * It may be called twice and late, so the same segment, client and moment must do the work only
 * once.
 */
export interface SegmentMoveParticipant {
  clientsMoved(
    organizationId: string,
    moves: readonly Omit<SegmentMoveRecord, 'expiresAt'>[],
  ): Promise<void>;
}

export const SEGMENT_MOVED = slot<SegmentMoveParticipant>('segments.moved');
