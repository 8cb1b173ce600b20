import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { MeteredTransaction } from '../../../platform/database.ts';
import type { QueryFilter } from '../../../platform/query-spec.ts';
import type { InteractionFeed, InteractionRecord } from './interaction.record.ts';

const PAGE = 300;

/** The timeline entries of an organisation's clients. */
export class InteractionModel extends BaseModel<InteractionRecord> {
  protected override readonly collectionName = 'interactions';

  /** Entries of a client, newest first, that also meet one filter that an index serves (`also`). */
  async timeline(
    organizationId: string,
    clientId: string,
    filter: {
      feeds: readonly InteractionFeed[];
      also: QueryFilter | null;
      from: Date | null;
      until: Date | null;
      after: readonly unknown[] | null;
      limit: number;
    },
  ): Promise<Stored<InteractionRecord>[]> {
    const { feeds, also, from, until, after, limit } = filter;
    return this.query(organizationId, {
      where: [
        ofClient(clientId),
        feeds.length === 1
          ? { field: 'feed', operator: '==', value: feeds[0] }
          : { field: 'feed', operator: 'in', value: feeds },
        ...(also ? [also] : []),
        ...(from ? [{ field: 'at', operator: '>=' as const, value: from }] : []),
        ...(until ? [{ field: 'at', operator: '<' as const, value: until }] : []),
      ],
      orderBy: [{ field: 'at', direction: 'desc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }

  async findIn(
    transaction: MeteredTransaction,
    organizationId: string,
    id: string,
  ): Promise<Stored<InteractionRecord> | null> {
    return this.toStored(await transaction.read(this.reference(organizationId, id)));
  }

  stagePut(commit: Commit, organizationId: string, id: string, data: InteractionRecord): void {
    commit.set(this.reference(organizationId, id), data);
  }

  stageRemove(commit: Commit, organizationId: string, id: string): void {
    commit.delete(this.reference(organizationId, id));
  }

  /**
   * Number and total of a client's purchases that were not refunded completely; the total is in
   * minor units (cents).
   */
  async purchasesOf(organizationId: string, clientId: string) {
    return this.#sumKept(organizationId, clientId, {
      field: 'type',
      operator: '==',
      value: 'purchase',
    });
  }

  /** As `purchasesOf`, on one calendar day. */
  async purchasesOn(organizationId: string, clientId: string, day: string) {
    return this.#sumKept(organizationId, clientId, {
      field: 'purchaseDay',
      operator: '==',
      value: day,
    });
  }

  async countOutcome(
    organizationId: string,
    clientId: string,
    outcome: 'completed' | 'noShow',
  ): Promise<number> {
    return this.count(organizationId, {
      where: [ofClient(clientId), { field: 'outcome', operator: '==', value: outcome }],
    });
  }

  async countVisitsOn(organizationId: string, clientId: string, day: string): Promise<number> {
    return this.count(organizationId, {
      where: [ofClient(clientId), { field: 'visitDay', operator: '==', value: day }],
    });
  }

  /** When the last entry with this trait happened; null when there is none. */
  async lastOf(
    organizationId: string,
    clientId: string,
    trait: 'occurred' | 'inbound',
  ): Promise<Date | null> {
    const [last] = await this.query(organizationId, {
      where: [ofClient(clientId), { field: trait, operator: '==', value: true }],
      orderBy: [{ field: 'at', direction: 'desc' }],
      limit: 1,
      select: ['at'],
    });
    return last?.data.at ?? null;
  }

  /** Starts of planned and confirmed appointments from a moment on, the earliest first. */
  async upcomingOf(
    organizationId: string,
    clientId: string,
    now: Date,
    limit: number,
  ): Promise<Date[]> {
    const interactions = await this.query(organizationId, {
      where: [
        ofClient(clientId),
        { field: 'outcome', operator: 'in', value: ['planned', 'confirmed'] },
        { field: 'at', operator: '>=', value: now },
      ],
      orderBy: [{ field: 'at', direction: 'asc' }],
      limit,
      select: ['at'],
    });
    return interactions.map(({ data }) => data.at);
  }

  async pageOfClient(organizationId: string, clientId: string, after: string | null) {
    return this.query(organizationId, {
      where: [ofClient(clientId)],
      ...(after !== null && { startAfter: [after] }),
      limit: PAGE,
    });
  }

  /** Entries that were trashed before a moment. */
  async findTrashedBefore(
    organizationId: string,
    moment: Date,
    limit: number,
  ): Promise<Stored<InteractionRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'trashedAt', operator: '<=', value: moment }],
      orderBy: [{ field: 'trashedAt', direction: 'asc' }],
      limit,
    });
  }

  async #sumKept(organizationId: string, clientId: string, outcomeFilter: QueryFilter) {
    const where: QueryFilter[] = [
      ofClient(clientId),
      outcomeFilter,
      { field: 'amount', operator: '>', value: 0 },
    ];
    return this.countAndSum(organizationId, { where }, 'amount');
  }
}

function ofClient(clientId: string): QueryFilter {
  return { field: 'clientId', operator: '==', value: clientId };
}
