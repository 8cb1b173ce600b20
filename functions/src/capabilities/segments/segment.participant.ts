import type { ClientDataParticipant } from '../../platform/client-data-participant.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import type { SegmentDays } from './segment-days.ts';

interface Dependencies {
  catalog: SegmentCatalog;
  clientSegments: ClientSegmentsService;
  days: SegmentDays;
}

const NEVER = { member: false, enteredAt: null, leftAt: null };

/** Exports and erases in which segments a client is and was. */
export class SegmentParticipant implements ClientDataParticipant {
  readonly capability = 'segments';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async exportClientData(organizationId: string, clientId: string): Promise<unknown> {
    const { all } = await this.#of.catalog.setOf(organizationId);
    const nameOf = (id: string) => all.get(id)?.data.name ?? null;
    const [client] = await this.#of.clientSegments.find(organizationId, [clientId]);
    const moves = await this.#of.days.movesOf(organizationId, clientId);
    const { segmentMemberships = {}, segmentPins = {} } = client?.data ?? {};
    // Entries about deleted segments are left out; they disappear with the client's next change.
    const concerned = Object.keys({ ...segmentMemberships, ...segmentPins }).filter((id) =>
      all.has(id),
    );
    return {
      memberships: concerned.map((id) => ({
        segment: nameOf(id),
        ...(segmentMemberships[id] ?? NEVER),
        pin: segmentPins[id] ?? null,
      })),
      moves: moves.map(({ segmentId, kind, at }) => ({ segment: nameOf(segmentId), kind, at })),
    };
  }

  /** Deletes the moves of the client. The purge deletes the record itself. */
  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    await this.#of.days.forgetClient(organizationId, clientId);
  }
}
