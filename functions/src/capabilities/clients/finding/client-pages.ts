import type { Stored } from '../../../platform/base-model.ts';
import { compareStored } from '../../../platform/compare-stored.ts';
import type { Plan } from '../../../platform/query-planner.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { SortOrder } from '../record/client-indexes.ts';

/**
 * Most documents read for a page whose filter is checked in memory; it then ends early with a
 * cursor, since there may be more.
 */
const PAGE_READS_MAXIMUM = 500;
/** Most matches that are read completely and sorted in memory. */
const MATCHES_MAXIMUM = 300;
const BATCH = 250;

export interface ClientPage {
  items: Stored<ClientRecord>[];
  /** Position after which the next page begins; null when there is none. */
  next: unknown[] | null;
}

interface PageAsked {
  order: SortOrder;
  from: unknown[] | null;
  limit: number;
}

type Meets = (client: ClientRecord) => boolean;

/** Reads a page of clients for a plan, in one of two ways. */
export class ClientPages {
  readonly #clients: ClientModel;

  constructor({ clients }: { clients: ClientModel }) {
    this.#clients = clients;
  }

  /** Whether the plan has at most `MATCHES_MAXIMUM` matches. Costs one read for every 1,000. */
  async areFew(organizationId: string, plan: Plan): Promise<boolean> {
    return (await this.#clients.count(organizationId, plan.spec)) <= MATCHES_MAXIMUM;
  }

  /** Reads every match and sorts in memory: for filters that no index joins with the sort. */
  async ofMatches(
    organizationId: string,
    plan: Plan,
    meets: Meets,
    { order, from, limit }: PageAsked,
  ): Promise<ClientPage> {
    const rows = await this.#clients.query(organizationId, plan.spec);
    const sign = order.direction === 'asc' ? 1 : -1;
    const positionOf = (row: Stored<ClientRecord>) => [order.valueOf(row.data), row.id];
    const compare = (left: readonly unknown[], right: readonly unknown[]) =>
      sign * (compareStored(left[0], right[0]) || compareStored(left[1], right[1]));
    const matching = rows
      .filter((row) => meets(row.data))
      .filter((row) => from === null || compare(positionOf(row), from) > 0)
      .sort((left, right) => compare(positionOf(left), positionOf(right)));
    const items = matching.slice(0, limit);
    const last = items.at(-1);
    return { items, next: matching.length > limit && last ? positionOf(last) : null };
  }

  /** Reads in the order of the index and checks the residue in memory. */
  async inOrder(
    organizationId: string,
    plan: Plan,
    meets: Meets,
    { order, from, limit }: PageAsked,
  ): Promise<ClientPage> {
    const items: Stored<ClientRecord>[] = [];
    let position = from;
    let reads = 0;
    for (;;) {
      const batch = plan.residue === null ? limit + 1 : Math.min(BATCH, 2 * limit + 1);
      const rows = await this.#clients.query(organizationId, {
        ...plan.spec,
        orderBy: [{ field: order.path, direction: order.direction }],
        ...(position && { startAfter: position }),
        limit: batch,
      });
      reads += rows.length;
      for (const row of rows) {
        if (items.length === limit && meets(row.data)) return { items, next: position };
        position = [order.valueOf(row.data), row.id];
        if (meets(row.data)) items.push(row);
      }
      if (rows.length < batch) return { items, next: null };
      if (reads >= PAGE_READS_MAXIMUM) return { items, next: position };
    }
  }
}
