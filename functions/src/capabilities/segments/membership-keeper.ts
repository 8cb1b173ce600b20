import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../platform/base-model.ts';
import type { Commit } from '../../platform/commit.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientMembership, ClientRecord } from '../clients/record/client.record.ts';
import type { SegmentDecider, SegmentMoment } from './segment-decider.ts';

/** Evaluates the membership of clients and stages only what differs. */
export class MembershipKeeper {
  readonly #clientSegments: ClientSegmentsService;

  constructor(clientSegments: ClientSegmentsService) {
    this.#clientSegments = clientSegments;
  }

  /**
   * Stages the clients whose stored membership differs from the evaluated one.
   * @returns for each of them the ids of the segments that it entered or left.
   */
  stage(
    commit: Commit,
    organizationId: string,
    clients: readonly Stored<ClientRecord>[],
    set: SegmentDecider,
    moment: SegmentMoment,
  ): ReadonlySet<string>[] {
    const moves: ReadonlySet<string>[] = [];
    for (const client of clients) {
      const { segmentIds, segmentMemberships, nextEvaluationAt } = client.data;
      const current: ClientMembership = { segmentIds, segmentMemberships, nextEvaluationAt };
      const decided = set.decide(client.data, null, moment);
      const pins = keptPins(client.data, set);
      if (pins === null && isDeepStrictEqual(decided, current)) continue;
      moves.push(differing(segmentIds, decided.segmentIds));
      const fields = pins === null ? decided : { ...decided, segmentPins: pins };
      this.#clientSegments.stageMembership(commit, organizationId, client, fields);
    }
    return moves;
  }
}

function differing(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ]);
}

/** The client's pins without those of deleted segments; null when there are none to drop. */
function keptPins({ segmentPins }: ClientRecord, set: SegmentDecider) {
  const keptPins = Object.entries(segmentPins).filter(([id]) => set.all.has(id));
  return keptPins.length === Object.keys(segmentPins).length ? null : Object.fromEntries(keptPins);
}
