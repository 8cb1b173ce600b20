import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import type { Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientMembership, ClientRecord } from '../record/client.record.ts';
import { storedPathsOf } from './client-count.ts';

/** Paths that deciding membership needs besides the fields in the criteria. */
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

/**
 * Reads and writes segment membership on client records, for the segments capability, which decides
 * it.
 */
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

  /**
   * Members of a segment who also meet one condition that an index serves together with membership.
   */
  async countMembersWith(
    organizationId: string,
    segmentId: string | null,
    filter: { field: string; operator: '==' | '>='; value: unknown },
  ): Promise<number> {
    const whose = segmentId === null ? ACTIVE : memberOf(segmentId);
    return this.#of.clients.count(organizationId, { where: [whose, filter] });
  }

  /**
   * The number of members and their total lifetime value; of all active clients when no segment is
   * named.
   */
  async countAndValue(
    organizationId: string,
    segmentId: string | null,
  ): Promise<{ count: number; sum: number }> {
    const where = [segmentId === null ? ACTIVE : memberOf(segmentId)];
    return this.#of.clients.countAndSum(organizationId, { where }, 'stats.lifetimeValue');
  }

  /** How many clients belong to all of these segments. */
  async countShared(organizationId: string, segmentIds: readonly string[]): Promise<number> {
    const where = segmentIds.map((id) => ({
      field: `segmentMemberships.${id}.member`,
      operator: '==' as const,
      value: true,
    }));
    return this.#of.clients.count(organizationId, { where });
  }

  /**
   * A page of active clients in the order of their ids; only the paths that these fields need are
   * fetched.
   */
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

  /** Clients pinned into a segment or out of it, in any lifecycle. */
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

  /** Clients that belonged to a segment and no longer do. */
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

  /** Clients written since a moment, by edits or by statistics, in the order of these writes. */
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

  /** Clients of all organisations whose next evaluation is due, the longest overdue first. */
  async due(
    now: Date,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<{ due: { organizationId: string; clientId: string }[]; next: unknown[] | null }> {
    return this.#of.clients.findDueForEvaluation(now, after, limit);
  }

  /** Stages the decided membership; the commit fails when the client changed since it was read. */
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

/**
 * The filter for members of a segment. Only active clients belong to segments, so the lifecycle
 * need not be asked.
 */
function memberOf(segmentId: string) {
  return { field: 'segmentIds', operator: 'array-contains', value: segmentId } as const;
}

function selected(fields: Iterable<string>): string[] {
  return [...new Set([...ALWAYS_FETCHED, ...storedPathsOf(fields)])];
}
