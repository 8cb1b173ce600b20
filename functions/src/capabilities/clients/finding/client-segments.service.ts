import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import type { Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientMembership, ClientRecord } from '../record/client.record.ts';
import { storedPathsOf } from './client-count.ts';

/** What membership is decided on beside the fields that criteria ask about. */
const ALWAYS_FETCHED = [
  'lifecycle',
  'segmentPins',
  'segmentIds',
  'segmentMemberships',
  'nextEvaluationAt',
];

type Found = Stored<ClientRecord>;

export interface MembershipPage {
  after: readonly unknown[] | null;
  limit: number;
}

interface Dependencies {
  clients: ClientModel;
}

/** The membership on clients' records, for who decides it: the segments. */
export class ClientSegmentsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async find(organizationId: string, ids: readonly string[]): Promise<Found[]> {
    return this.#of.clients.findMany(organizationId, ids);
  }

  async countActive(organizationId: string): Promise<number> {
    return this.#of.clients.count(organizationId, { where: [ACTIVE] });
  }

  async countMembers(organizationId: string, segmentId: string): Promise<number> {
    return this.#of.clients.count(organizationId, { where: [memberOf(segmentId)] });
  }

  /** Members who meet one more condition that an index serves together with membership. */
  async countMembersWith(
    organizationId: string,
    segmentId: string | null,
    filter: { field: string; operator: '==' | '>='; value: unknown },
  ): Promise<number> {
    const whose = segmentId === null ? ACTIVE : memberOf(segmentId);
    return this.#of.clients.count(organizationId, { where: [whose, filter] });
  }

  /** How many there are, and what they paid in all; everyone where no segment is named. */
  async countAndValue(
    organizationId: string,
    segmentId: string | null,
  ): Promise<{ count: number; sum: number }> {
    const where = [segmentId === null ? ACTIVE : memberOf(segmentId)];
    return this.#of.clients.countAndSum(organizationId, { where }, 'stats.lifetimeValue');
  }

  /** How many belong to every one of these segments. */
  async countShared(organizationId: string, segmentIds: readonly string[]): Promise<number> {
    const where = segmentIds.map((id) => ({
      field: `segmentMemberships.${id}.member`,
      operator: '==' as const,
      value: true,
    }));
    return this.#of.clients.count(organizationId, { where });
  }

  /** Active clients in the order of their ids, with what these fields read and no more. */
  async pageOfActive(
    organizationId: string,
    fields: Iterable<string>,
    page: MembershipPage,
  ): Promise<Found[]> {
    return this.#page(organizationId, [ACTIVE], fields, page);
  }

  async pageOfMembers(
    organizationId: string,
    segmentId: string,
    fields: Iterable<string>,
    page: MembershipPage,
  ): Promise<Found[]> {
    return this.#page(organizationId, [memberOf(segmentId)], fields, page);
  }

  /** Clients that were put into a segment by hand, or kept out of it; whatever their lifecycle. */
  async pageOfPinned(
    organizationId: string,
    segmentId: string,
    pin: SegmentPin,
    fields: Iterable<string>,
    page: MembershipPage,
  ): Promise<Found[]> {
    const pinned = { field: `segmentPins.${segmentId}`, operator: '==' as const, value: pin };
    return this.#page(organizationId, [pinned], fields, page);
  }

  /** Clients who belonged to a segment and do not any more. */
  async pageOfFormer(
    organizationId: string,
    segmentId: string,
    fields: Iterable<string>,
    page: MembershipPage,
  ): Promise<Found[]> {
    const path = `segmentMemberships.${segmentId}.member`;
    const former = { field: path, operator: '==' as const, value: false };
    return this.#page(organizationId, [former], fields, page);
  }

  /** Clients edited, or counted, since a moment; in the order of these moments. */
  async pageWrittenSince(
    organizationId: string,
    by: 'updatedAt' | 'stats.countedAt',
    since: Date,
    fields: Iterable<string>,
    page: MembershipPage,
  ): Promise<{ clients: Found[]; next: unknown[] | null }> {
    const clients = await this.#of.clients.query(organizationId, {
      where: [{ field: by, operator: '>=', value: since }],
      orderBy: [{ field: by, direction: 'asc' }],
      ...(page.after !== null && { startAfter: page.after }),
      limit: page.limit,
      select: selected([...fields, by]),
    });
    const last = clients.at(-1);
    const moment = by === 'updatedAt' ? last?.data.updatedAt : last?.data.stats.countedAt;
    return { clients, next: last && clients.length === page.limit ? [moment, last.id] : null };
  }

  /** Clients of any organisation whose next evaluation is due, the longest due first. */
  async due(
    now: Date,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<{ due: { organizationId: string; clientId: string }[]; next: unknown[] | null }> {
    return this.#of.clients.findDueForEvaluation(now, after, limit);
  }

  /** Writes what was decided over the client as it was read. */
  stageMembership(
    commit: Commit,
    organizationId: string,
    stored: Found,
    membership: Partial<ClientMembership & Pick<ClientRecord, 'segmentPins'>>,
  ): void {
    this.#of.clients.stageUpdate(commit, organizationId, stored, membership);
  }

  async #page(
    organizationId: string,
    where: { field: string; operator: '==' | 'array-contains'; value: unknown }[],
    fields: Iterable<string>,
    { after, limit }: MembershipPage,
  ): Promise<Found[]> {
    return this.#of.clients.query(organizationId, {
      where,
      ...(after !== null && { startAfter: after }),
      limit,
      select: selected(fields),
    });
  }
}

const ACTIVE = { field: 'lifecycle', operator: '==', value: 'active' } as const;

/** Only active clients belong to segments: nothing else needs to be asked. */
function memberOf(segmentId: string) {
  return { field: 'segmentIds', operator: 'array-contains', value: segmentId } as const;
}

function selected(fields: Iterable<string>): string[] {
  return [...new Set([...ALWAYS_FETCHED, ...storedPathsOf(fields)])];
}
