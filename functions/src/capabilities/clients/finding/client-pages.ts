import type { Stored } from '../../../platform/base-model.ts';
import { compareStored } from '../../../platform/compare-stored.ts';
import type { Plan } from '../../../platform/query-planner.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { SortOrder } from '../record/client-indexes.ts';

/** A page whose filter is checked in memory gives up here and says that there may be more. */
const PAGE_READS_MAXIMUM = 500;
/** So few matches are read whole and put in order in memory. */
const MATCHES_MAXIMUM = 300;
const BATCH = 250;

export interface ClientPage {
  items: Stored<ClientRecord>[];
  /** Where the next page begins; null when there is none. */
  next: unknown[] | null;
}

interface PageAsked {
  order: SortOrder;
  from: unknown[] | null;
  limit: number;
}

type Meets = (client: ClientRecord) => boolean;

/** Reads a page of clients by a plan, in one of two ways. */
export class ClientPages {
  readonly #clients: ClientModel;

  constructor({ clients }: { clients: ClientModel }) {
    this.#clients = clients;
  }

  /** Whether there are few enough to read them all; asking costs a read for a thousand. */
  async areFew(organizationId: string, plan: Plan): Promise<boolean> {
    return (await this.#clients.count(organizationId, plan.spec)) <= MATCHES_MAXIMUM;
  }

  /** Every match, put in order in memory: what has no index together with the sort. */
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

  /** As the index sorts them; what the index cannot tell is checked in memory. */
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
