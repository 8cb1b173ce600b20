import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import type { SearchKey } from '@clientele/domain/clients/search-query';
import { EMPTY_STATS } from '@clientele/domain/interactions/client-statistics';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { prefixFilters } from '../../../platform/query-spec.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import { CLIENT_DERIVATION, deriveClientFields } from './client.derivation.ts';
import type { ClientMembership, ClientRecord, ClientState } from './client.record.ts';

/** Keys in one query: Firestore allows 30 disjunctions, and two lifecycles double them. */
const DEDUPE_KEYS_IN_QUERY = 15;

const EMPTY_UPKEEP: Pick<
  ClientRecord,
  'changeChunks' | 'purgingAt' | 'customKeys' | 'stats' | 'segmentPins' | keyof ClientMembership
> = {
  changeChunks: [],
  purgingAt: null,
  customKeys: {},
  stats: EMPTY_STATS,
  segmentPins: {},
  segmentIds: [],
  segmentMemberships: {},
  nextEvaluationAt: null,
};

/** The clients of an organisation. Every write includes the fields derived from the client. */
export class ClientModel extends BaseModel<ClientRecord> {
  protected override readonly collectionName = 'clients';
  readonly #schemas: Pick<FieldSchemaService, 'schemaOf'>;
  readonly #slots: SlotReader;

  constructor(
    database: Database,
    schemas: Pick<FieldSchemaService, 'schemaOf'>,
    slots: SlotReader,
  ) {
    super(database);
    this.#schemas = schemas;
    this.#slots = slots;
  }

  /**
   * The state with everything derived from it. With the earlier record, only affected segments are
   * evaluated.
   */
  async complete(
    organizationId: string,
    state: ClientState,
    before: ClientRecord | null = null,
  ): Promise<ClientRecord> {
    const schema = await this.#schemas.schemaOf(organizationId);
    const own = deriveClientFields(state, schema);
    // Conditions of segments may ask about derived fields, such as the displayed name.
    const named = { ...state, ...own };
    const membership = await this.#slots
      .one(CLIENT_DERIVATION)
      .derive(organizationId, named, before);
    return { ...named, ...membership };
  }

  /**
   * Gives older records the profile fields that were introduced later, as empty instead of missing.
   */
  protected override toStored(snapshot: DocumentSnapshot): Stored<ClientRecord> | null {
    const stored = super.toStored(snapshot);
    if (stored === null) return null;
    const address = { ...EMPTY_PROFILE.address, ...stored.data.address };
    const stats = { ...EMPTY_STATS, ...stored.data.stats };
    const data = { ...EMPTY_PROFILE, ...EMPTY_UPKEEP, ...stored.data, address, stats };
    return { ...stored, data };
  }

  /** The record in a snapshot from a trigger. */
  storedOf(snapshot: DocumentSnapshot): Stored<ClientRecord> | null {
    return this.toStored(snapshot);
  }

  async stageNew(
    commit: Commit,
    organizationId: string,
    id: string,
    state: ClientState,
  ): Promise<ClientRecord> {
    const record = await this.complete(organizationId, state);
    this.stageCreate(commit, organizationId, id, record);
    return record;
  }

  /** Stages a changed state; the commit fails when the client changed since it was read. */
  async stageState(
    commit: Commit,
    organizationId: string,
    stored: Stored<ClientRecord>,
    state: ClientState,
  ): Promise<ClientRecord> {
    const record = await this.complete(organizationId, state, stored.data);
    this.stageUpdate(commit, organizationId, stored, record);
    return record;
  }

  /** Writes many new clients outside a commit; for demo data and benchmarks. */
  async createMany(
    organizationId: string,
    clients: readonly { id: string; state: ClientState }[],
  ): Promise<void> {
    const writer = this.database.firestore.bulkWriter({ throttling: false });
    for (const { id, state } of clients) {
      const record = await this.complete(organizationId, state);
      writer.create(this.reference(organizationId, id), record).catch(() => undefined);
    }
    await writer.close();
  }

  /** Clients whose search key starts with the prefix, in the order of the key. */
  async findByPrefix(
    organizationId: string,
    key: SearchKey,
    prefix: string,
    page: { after: readonly unknown[] | null; limit: number },
  ): Promise<Stored<ClientRecord>[]> {
    const field = key === 'e164' ? 'phone' : `searchKeys.${key}`;
    return this.query(organizationId, {
      where: prefixFilters(field, prefix),
      orderBy: [{ field, direction: 'asc' }],
      ...(page.after && { startAfter: page.after }),
      limit: page.limit,
    });
  }

  async findByNumber(organizationId: string, number: string): Promise<Stored<ClientRecord>[]> {
    return this.query(organizationId, {
      where: [{ field: 'number', operator: '==', value: number }],
      limit: 1,
    });
  }

  /** Clients in these lifecycles that have any of the keys. */
  async findByDedupeKeys(
    organizationId: string,
    keys: readonly string[],
    lifecycles: readonly ClientLifecycle[],
    limit: number,
  ): Promise<Stored<ClientRecord>[]> {
    const queriedKeys = keys.slice(0, DEDUPE_KEYS_IN_QUERY);
    const [only] = queriedKeys;
    if (only === undefined) return [];
    const filter =
      queriedKeys.length === 1
        ? ({ field: 'dedupeKeys', operator: 'array-contains', value: only } as const)
        : ({ field: 'dedupeKeys', operator: 'array-contains-any', value: queriedKeys } as const);
    const where = [filter, { field: 'lifecycle', operator: 'in' as const, value: lifecycles }];
    return this.query(organizationId, { where, limit });
  }

  /** Active clients by a date that is due, in the order of that date. */
  async findDue(
    organizationId: string,
    due: {
      field: 'nextActionOn' | 'stats.expectedVisitAt' | 'birthDay';
      from?: string;
      to?: string;
      direction: 'asc' | 'desc';
      /** Only clients in which this field names the member. */
      of?: { field: 'nextActionFor' | 'assignedTo'; memberId: string } | undefined;
      after?: readonly unknown[] | null;
      limit: number;
    },
  ): Promise<Stored<ClientRecord>[]> {
    const { field, from, to, of, after } = due;
    return this.query(organizationId, {
      where: [
        { field: 'lifecycle', operator: '==', value: 'active' },
        ...(of ? [{ field: of.field, operator: '==' as const, value: of.memberId }] : []),
        // Leaves out clients without a date: null sorts before every text.
        { field, operator: '>=', value: from ?? '' },
        ...(to === undefined ? [] : [{ field, operator: '<=' as const, value: to }]),
      ],
      orderBy: [{ field, direction: due.direction }],
      ...(after && { startAfter: after }),
      limit: due.limit,
    });
  }

  /** A page of the ids of all clients, in order; for work on all of them. */
  async pageOfIds(organizationId: string, after: string | null, limit: number): Promise<string[]> {
    const clients = await this.query(organizationId, {
      ...(after !== null && { startAfter: [after] }),
      limit,
      select: ['number'],
    });
    return clients.map(({ id }) => id);
  }

  /**
   * Clients of all organisations whose membership may have changed by time alone, the longest
   * overdue first.
   */
  async findDueForEvaluation(
    now: Date,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<{ due: { organizationId: string; clientId: string }[]; next: unknown[] | null }> {
    const snapshots = await this.database.queryEverywhere(this.collectionName, {
      where: [{ field: 'nextEvaluationAt', operator: '<=', value: now }],
      orderBy: [{ field: 'nextEvaluationAt', direction: 'asc' }],
      ...(after && { startAfter: after }),
      limit,
      select: ['nextEvaluationAt'],
    });
    const last = snapshots.at(-1);
    return {
      due: snapshots.flatMap(({ id, ref }) => {
        const organizationId = ref.parent.parent?.id;
        return organizationId ? [{ organizationId, clientId: id }] : [];
      }),
      next:
        last && snapshots.length === limit ? [last.get('nextEvaluationAt'), last.ref.path] : null,
    };
  }

  /** Ids of clients that were trashed before a moment, the oldest first. */
  async findTrashedBefore(organizationId: string, moment: Date, limit: number): Promise<string[]> {
    const clients = await this.query(organizationId, {
      where: [
        { field: 'lifecycle', operator: '==', value: 'trashed' },
        { field: 'trashedAt', operator: '<=', value: moment },
      ],
      orderBy: [{ field: 'trashedAt', direction: 'asc' }],
      limit,
      select: ['number'],
    });
    return clients.map((client) => client.id);
  }
}

/** The stored value of a search key, by which search ranges compare. */
export function searchKeyValue(record: ClientRecord, key: SearchKey): string | null {
  return key === 'e164' ? record.phone : record.searchKeys[key];
}
