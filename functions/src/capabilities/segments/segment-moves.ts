import type { SlotReader } from '../../platform/slot.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type {
  ClientWritten,
  ClientWrittenParticipant,
} from '../clients/record/client-written.participant.ts';
import type { SegmentMoveRecord } from './segment.record.ts';
import { SEGMENT_MOVED } from './segment-move.participant.ts';

type SegmentMove = Omit<SegmentMoveRecord, 'expiresAt'>;

/** Calls the participants when a client entered or left segments, whatever wrote the client. */
export class SegmentMoves implements ClientWrittenParticipant {
  readonly #slots: SlotReader;

  constructor(slots: SlotReader) {
    this.#slots = slots;
  }

  async clientWritten({ organizationId, clientId, before, after }: ClientWritten): Promise<void> {
    const moves = movesBetween(clientId, before?.data ?? null, after?.data ?? null);
    if (moves.length === 0) return;
    for (const participant of this.#slots.all(SEGMENT_MOVED)) {
      await participant.clientsMoved(organizationId, moves);
    }
  }
}

/** The moves between two states of a client; none when the client was erased. */
function movesBetween(
  clientId: string,
  before: ClientRecord | null,
  after: ClientRecord | null,
): SegmentMove[] {
  return Object.entries(after?.segmentMemberships ?? {}).flatMap(([segmentId, now]) => {
    const membershipBefore = before?.segmentMemberships[segmentId];
    if (now.member === (membershipBefore?.member ?? false)) return [];
    const at = now.member ? now.enteredAt : now.leftAt;
    return at ? [{ segmentId, clientId, kind: now.member ? 'entered' : 'left', at }] : [];
  });
}
