import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { ClientListQuery, ClientSort } from '@clientele/contracts/clients/client-list';
import type { Count } from '@clientele/contracts/primitives';
import type { Stored } from '../../../platform/base-model.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Plan } from '../../../platform/query-planner.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import { FILTER_FIELDS } from '../record/filter-field.participant.ts';
import type { ClientAsking, ListMember } from './client-asking.ts';
import type { ClientCountService } from './client-count.service.ts';
import {
  assertSelection,
  type ClientCriteria,
  namesSegments,
  orderOf,
  planCriteria,
  readStored,
  treeOf,
} from './client-criteria.ts';
import type { ClientPage, ClientPages } from './client-pages.ts';

/** Most documents read to count what the indexes cannot; beyond that the answer is "at least". */
const COUNT_READS_MAXIMUM = 5_000;
const BATCH = 250;

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
  cursors: CursorCodec;
  tags: ClientTagModel;
  counts: ClientCountService;
  slots: SlotReader;
  asking: ClientAsking;
  pages: ClientPages;
}

/** Plans reading clients written since a moment; the criteria are checked in memory. */
function changedPlan(criteria: ClientCriteria, since: Date): Plan {
  const where = [{ field: 'updatedAt', operator: '>=' as const, value: since }];
  return { spec: { where }, residue: treeOf(criteria) };
}

/**
 * Paths that every read needs: whether the client exists, and the country in which phone numbers
 * are read.
 */
const ALWAYS_FETCHED = ['lifecycle', 'purgingAt', 'address'];

/** Lists, streams and counts of clients, for pages and for jobs. */
export class ClientListService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A page in the requested order.
   * @throws ProblemError `request.invalid` for criteria or an order that make no sense to the
   * member, or `cursor.invalid`.
   */
  async list(member: ListMember, query: ClientListQuery) {
    const { cursor, limit, sort, ...criteria } = query;
    const scope = ['clients', member.organizationId, sort, criteria];
    const from = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const { items, next } = await this.page(member, criteria, sort, from, limit);
    return { items, nextCursor: next ? this.#of.cursors.encode(scope, next) : null };
  }

  /** As `list`, with a plain position instead of a cursor. For jobs. */
  async page(
    member: ListMember,
    criteria: ClientCriteria,
    sort: ClientSort,
    from: unknown[] | null,
    limit: number,
  ): Promise<ClientPage> {
    const { organizationId } = member;
    const { gate, fields } = await this.#of.asking.of(member, criteria);
    const order = orderOf(sort, criteria, gate);
    const plan = await this.#of.asking.plan(organizationId, criteria, { gate, fields }, order);
    const page = { order, from, limit };
    const { pages, asking } = this.#of;
    if (plan.matches && (await pages.areFew(organizationId, plan.matches))) {
      const meets = await asking.residueOf(organizationId, fields, plan.matches);
      return pages.ofMatches(organizationId, plan.matches, meets, page);
    }
    const meets = await asking.residueOf(organizationId, fields, plan.sorted);
    return pages.inOrder(organizationId, plan.sorted, meets, page);
  }

  /**
   * Every client that meets the criteria, in batches of some hundred, in the order of their
   * numbers; or, with `changedSince`, those written since then, in the order of the writes. Only
   * `fields` are fetched, unless conditions have to be checked in memory.
   */
  async *stream(
    member: ListMember,
    criteria: ClientCriteria,
    { changedSince, fields }: { changedSince: Date | null; fields: readonly string[] | null },
  ): AsyncGenerator<Stored<ClientRecord>[]> {
    const { organizationId } = member;
    const { gate, fields: filterFields } = await this.#of.asking.of(member, criteria);
    const order = orderOf('number', criteria, gate);
    const { sorted } = await this.#of.asking.plan(
      organizationId,
      criteria,
      { gate, fields: filterFields },
      order,
    );
    const plan = changedSince === null ? sorted : changedPlan(criteria, changedSince);
    const meets = await this.#of.asking.residueOf(organizationId, filterFields, plan);
    const field = changedSince === null ? order.path : 'updatedAt';
    const spec = {
      ...plan.spec,
      orderBy: [{ field, direction: 'asc' as const }],
      ...(fields && plan.residue === null && { select: [...fields, ...ALWAYS_FETCHED] }),
    };
    for await (const batch of this.#of.clients.stream(organizationId, spec)) {
      yield batch.filter(({ data }) => data.lifecycle === criteria.lifecycle && meets(data));
    }
  }

  /** @throws ProblemError `request.invalid` for a filter that makes no sense to the member. */
  async assertCriteria(member: ListMember, criteria: ClientCriteria): Promise<void> {
    await this.#of.asking.of(member, criteria);
  }

  /**
   * Checks a selection against the segments as they are now: an archived segment has no members, so
   * excluding them would exclude nobody. Called after reading clients, it also confirms what was
   * read.
   * @throws ProblemError `request.invalid` for a selection that makes no sense to the member.
   */
  async assertSelection(member: ListMember, selection: ClientSelection): Promise<void> {
    if (namesSegments(selection))
      await this.#of.slots.one(FILTER_FIELDS).refresh(member.organizationId);
    assertSelection(selection, (await this.#of.asking.fieldsOf(member)).fields);
  }

  /**
   * How many clients meet the criteria; `exact` is false when counting stopped at
   * `COUNT_READS_MAXIMUM`.
   */
  async count(member: ListMember, criteria: ClientCriteria): Promise<Count> {
    const { organizationId } = member;
    const { gate, fields } = await this.#of.asking.of(member, criteria);
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    const context = { gate, fields, today, timeZone };
    const { lifecycle } = criteria;
    const knownCount = await this.#of.counts.count(
      organizationId,
      treeOf(criteria),
      lifecycle,
      context,
    );
    if (knownCount !== null) return { count: knownCount, exact: true };
    const { sorted, matches } = planCriteria(criteria, context);
    const plan = matches ?? sorted;
    const meets = await this.#of.asking.residueOf(organizationId, fields, plan);
    let count = 0;
    const [range] = plan.spec.orderBy ?? [];
    let after: unknown[] | null = null;
    for (let reads = 0; reads < COUNT_READS_MAXIMUM; reads += BATCH) {
      const rows: Stored<ClientRecord>[] = await this.#of.clients.query(organizationId, {
        ...plan.spec,
        ...(after !== null && { startAfter: after }),
        limit: BATCH,
      });
      count += rows.filter((row) => meets(row.data)).length;
      if (rows.length < BATCH) return { count, exact: true };
      const last = rows.at(-1) as Stored<ClientRecord>;
      after = [...(range ? [readStored(last.data, range.field)] : []), last.id];
    }
    return { count, exact: false };
  }

  /** The organisation's tags in alphabetical order. */
  async tags(organizationId: string): Promise<string[]> {
    return this.#of.tags.list(organizationId);
  }
}
