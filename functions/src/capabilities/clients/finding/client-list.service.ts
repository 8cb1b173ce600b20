import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { ClientListQuery, ClientSort } from '@clientele/contracts/clients/client-list';
import type { Count } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';
import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import type { Stored } from '../../../platform/base-model.ts';
import { compareStored } from '../../../platform/compare-stored.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Plan } from '../../../platform/query-planner.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';
import type { SortOrder } from '../record/client-indexes.ts';
import type { ClientTagModel } from '../record/client-tag.model.ts';
import { FILTER_FIELDS } from '../record/filter-field.participant.ts';
import type { ClientCountService } from './client-count.service.ts';
import {
  assertCriteria,
  assertSelection,
  type ClientCriteria,
  type FilterFields,
  namesSegments,
  orderOf,
  planCriteria,
  readClientField,
  readStored,
  treeOf,
} from './client-criteria.ts';

/** A page whose filter is checked in memory gives up here and says that there may be more. */
const PAGE_READS_MAXIMUM = 500;
/** A count that cannot be asked of Firestore stops here and says "at least". */
const COUNT_READS_MAXIMUM = 5_000;
/** So few matches are read whole and put in order in memory. */
const MATCHES_MAXIMUM = 300;
const BATCH = 250;

/** Whose list it is: their role decides what they may ask. */
export interface ListMember {
  organizationId: string;
  role: Role;
}

interface ClientPage {
  items: Stored<ClientRecord>[];
  next: unknown[] | null;
}

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
  schemas: FieldSchemaService;
  cursors: CursorCodec;
  tags: ClientTagModel;
  counts: ClientCountService;
  slots: SlotReader;
}

/** What a member's role may ask about: custom fields through the gate, and everything by field. */
interface Asking {
  gate: FieldGate;
  fields: FilterFields;
}

/** Of those written since a moment, the criteria are checked in memory. */
function changedPlan(criteria: ClientCriteria, since: Date): Plan {
  const where = [{ field: 'updatedAt', operator: '>=' as const, value: since }];
  return { spec: { where }, residue: treeOf(criteria) };
}

/** Whether a client is there at all, and the country in which their numbers are read. */
const ALWAYS_FETCHED = ['lifecycle', 'purgingAt', 'address'];

export class ClientListService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A page in the order asked for. @throws ProblemError for a filter that makes no sense. */
  async list(member: ListMember, query: ClientListQuery) {
    const { cursor, limit, sort, ...criteria } = query;
    const scope = ['clients', member.organizationId, sort, criteria];
    const from = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const { items, next } = await this.page(member, criteria, sort, from, limit);
    return { items, nextCursor: next ? this.#of.cursors.encode(scope, next) : null };
  }

  /** As `list`, with a plain position instead of a cursor: for jobs. */
  async page(
    member: ListMember,
    criteria: ClientCriteria,
    sort: ClientSort,
    from: unknown[] | null,
    limit: number,
  ): Promise<ClientPage> {
    const { organizationId } = member;
    const { gate, fields } = await this.#askingOf(member, criteria);
    const order = orderOf(sort, criteria, gate);
    const plan = await this.#plan(organizationId, criteria, { gate, fields }, order);
    if (plan.matches && (await this.#areFew(organizationId, plan.matches))) {
      return this.#pageOfMatches(organizationId, fields, plan.matches, { order, from, limit });
    }
    return this.#pageInOrder(organizationId, fields, plan.sorted, { order, from, limit });
  }

  /**
   * Everyone who meets the criteria, by number, some hundred at a time; or, of changes only, those
   * written since a moment. Only the named fields are there, where the index tells who meets them.
   */
  async *stream(
    member: ListMember,
    criteria: ClientCriteria,
    { changedSince, fields }: { changedSince: Date | null; fields: readonly string[] | null },
  ): AsyncGenerator<Stored<ClientRecord>[]> {
    const { organizationId } = member;
    const { gate, fields: known } = await this.#askingOf(member, criteria);
    const order = orderOf('number', criteria, gate);
    const { sorted } = await this.#plan(organizationId, criteria, { gate, fields: known }, order);
    const plan = changedSince === null ? sorted : changedPlan(criteria, changedSince);
    const meets = await this.#residueOf(organizationId, known, plan);
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
    await this.#askingOf(member, criteria);
  }

  /**
   * By the segments as they are now: one that was archived holds nobody any more, and to leave out
   * its members would leave out nobody. Asked after reading, it holds for what was read.
   * @throws ProblemError `request.invalid` for a selection that makes no sense to the member.
   */
  async assertSelection(member: ListMember, selection: ClientSelection): Promise<void> {
    if (namesSegments(selection))
      await this.#of.slots.one(FILTER_FIELDS).refresh(member.organizationId);
    assertSelection(selection, (await this.#fieldsOf(member)).fields);
  }

  async count(member: ListMember, criteria: ClientCriteria): Promise<Count> {
    const { organizationId } = member;
    const { gate, fields } = await this.#askingOf(member, criteria);
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    const context = { gate, fields, today, timeZone };
    const { lifecycle } = criteria;
    const known = await this.#of.counts.count(organizationId, treeOf(criteria), lifecycle, context);
    if (known !== null) return { count: known, exact: true };
    const { sorted, matches } = planCriteria(criteria, context);
    const plan = matches ?? sorted;
    const meets = await this.#residueOf(organizationId, fields, plan);
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

  /** The tags in use, in alphabetical order. */
  async tags(organizationId: string): Promise<string[]> {
    return this.#of.tags.list(organizationId);
  }

  /** Whether there are few enough to read them all; asking costs a read for a thousand. */
  async #areFew(organizationId: string, plan: Plan): Promise<boolean> {
    return (await this.#of.clients.count(organizationId, plan.spec)) <= MATCHES_MAXIMUM;
  }

  /** Every match, put in order in memory: what has no index together with the sort. */
  async #pageOfMatches(
    organizationId: string,
    fields: FilterFields,
    plan: Plan,
    { order, from, limit }: { order: SortOrder; from: unknown[] | null; limit: number },
  ): Promise<ClientPage> {
    const meets = await this.#residueOf(organizationId, fields, plan);
    const rows = await this.#of.clients.query(organizationId, plan.spec);
    const sign = order.direction === 'asc' ? 1 : -1;
    const positionOf = (row: Stored<ClientRecord>) => [order.valueOf(row.data), row.id];
    const compare = (one: readonly unknown[], other: readonly unknown[]) =>
      sign * (compareStored(one[0], other[0]) || compareStored(one[1], other[1]));
    const matching = rows
      .filter((row) => meets(row.data))
      .filter((row) => from === null || compare(positionOf(row), from) > 0)
      .sort((one, other) => compare(positionOf(one), positionOf(other)));
    const items = matching.slice(0, limit);
    const last = items.at(-1);
    return { items, next: matching.length > limit && last ? positionOf(last) : null };
  }

  /** As the index sorts them; what the index cannot tell is checked in memory. */
  async #pageInOrder(
    organizationId: string,
    fields: FilterFields,
    plan: Plan,
    { order, from, limit }: { order: SortOrder; from: unknown[] | null; limit: number },
  ): Promise<ClientPage> {
    const meets = await this.#residueOf(organizationId, fields, plan);
    const items: Stored<ClientRecord>[] = [];
    let position = from;
    let reads = 0;
    for (;;) {
      const batch = plan.residue === null ? limit + 1 : Math.min(BATCH, 2 * limit + 1);
      const rows = await this.#of.clients.query(organizationId, {
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

  /** What the member may ask about, of criteria that make sense. @throws ProblemError otherwise. */
  async #askingOf(member: ListMember, criteria: ClientCriteria): Promise<Asking> {
    const asking = await this.#fieldsOf(member);
    assertCriteria(criteria, asking.fields);
    return asking;
  }

  async #fieldsOf(member: ListMember): Promise<Asking> {
    const gate = await this.#of.schemas.gateOf(member);
    const others = await this.#of.slots
      .one(FILTER_FIELDS)
      .filterFields(member.organizationId, gate);
    const added = others.map((field): [string, FieldDescription] => [field.key, field]);
    return { gate, fields: new Map([...gate.filterable, ...added]) };
  }

  async #plan(
    organizationId: string,
    criteria: ClientCriteria,
    { gate, fields }: Asking,
    order?: SortOrder,
  ) {
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    return planCriteria(criteria, { gate, fields, today, timeZone }, order);
  }

  async #residueOf(
    organizationId: string,
    fields: FilterFields,
    plan: Plan,
  ): Promise<(client: ClientRecord) => boolean> {
    const { residue } = plan;
    if (residue === null) return () => true;
    const { timeZone, today } = await this.#of.organizations.valueContextOf(organizationId);
    const tree = compileTree(residue, fields);
    return (client) =>
      tree.meets(
        fieldValues((path) => readClientField(client, path), fields, timeZone),
        today,
      );
  }
}
