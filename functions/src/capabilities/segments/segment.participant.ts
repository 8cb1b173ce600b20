import type { ClientDataParticipant } from '../../platform/client-data-participant.ts';
import type { ClientMembershipService } from '../clients/client-membership.service.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import type { SegmentHistory } from './segment-history.ts';

interface Dependencies {
  catalog: SegmentCatalog;
  memberships: ClientMembershipService;
  history: SegmentHistory;
}

/** In which segments a client is and was. */
export class SegmentParticipant implements ClientDataParticipant {
  readonly capability = 'segments';
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async exportClientData(organizationId: string, clientId: string): Promise<unknown> {
    const { all } = await this.#of.catalog.setOf(organizationId);
    const nameOf = (id: string) => all.get(id)?.data.name ?? null;
    const [client] = await this.#of.memberships.find(organizationId, [clientId]);
    const moves = await this.#of.history.movesOf(organizationId, clientId);
    return {
      memberships: Object.entries(client?.data.segmentMemberships ?? {}).map(([id, one]) => ({
        segment: nameOf(id),
        ...one,
        pin: client?.data.segmentPins[id] ?? null,
      })),
      moves: moves.map(({ segmentId, kind, at }) => ({ segment: nameOf(segmentId), kind, at })),
    };
  }

  /** The record itself goes with the purge; what is remembered of its moves goes here. */
  async eraseClientData(organizationId: string, clientId: string): Promise<void> {
    await this.#of.history.forgetClient(organizationId, clientId);
  }
}
