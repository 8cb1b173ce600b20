import { slot } from '../../platform/slot.ts';
import type { SegmentMoveRecord } from './segment.record.ts';

/**
 * What a capability does once clients entered segments or left them, such as sending what somebody
 * who enters is to be sent. Told perhaps twice and perhaps late: the same segment, client and moment
 * must do the same thing once.
 */
export interface SegmentMoveParticipant {
  clientsMoved(
    organizationId: string,
    moves: readonly Omit<SegmentMoveRecord, 'expiresAt'>[],
  ): Promise<void>;
}

export const SEGMENT_MOVED = slot<SegmentMoveParticipant>('segments.moved');
