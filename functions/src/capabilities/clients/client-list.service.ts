import type { ClientLifecycle, ClientStatus } from '@clientele/contracts/clients/client';
import type { ClientListQuery, ClientSort } from '@clientele/contracts/clients/client-list';
import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import type { Count } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import { CLIENT_FIELDS } from '@clientele/domain/clients/client-fields';
import { checkTree } from '@clientele/domain/conditions/check-tree';
import { type EvaluationContext, evaluateTree } from '@clientele/domain/conditions/evaluate';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import type { Stored } from '../../platform/base-model.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import { type Plan, type PlannedSort, planQuery } from '../../platform/query-planner.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { ClientModel } from './client.model.ts';
import type { ClientRecord } from './client.record.ts';
import { INDEXED_CLIENT_FIELDS, sortOf } from './client-indexes.ts';
import type { ClientTagModel } from './client-tag.model.ts';

/** A page whose filter is checked in memory gives up here and says that there may be more. */
const PAGE_READS_MAXIMUM = 500;
/** A count that cannot be asked of Firestore stops here and says "at least". */
const COUNT_READS_MAXIMUM = 5_000;
const BATCH = 250;

const FIELDS: ReadonlyMap<string, FieldDescription> = new Map(
  CLIENT_FIELDS.map((field) => [field.key, field]),
);

/** What decides which clients are meant. */
export interface ClientCriteria {
  lifecycle: ClientLifecycle;
  status?: ClientStatus | undefined;
  tag?: string | undefined;
  assignedTo?: string | undefined;
  filter?: ConditionNode | undefined;
}

interface Dependencies {
  clients: ClientModel;
  organizations: OrganizationService;
  cursors: CursorCodec;
  tags: ClientTagModel;
}

export class ClientListService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** A page in the order asked for. @throws ProblemError for a filter that makes no sense. */
  async list(organizationId: string, query: ClientListQuery) {
    const { cursor, limit, sort, ...criteria } = query;
    const scope = ['clients', organizationId, sort, criteria];
    const from = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const { items, next } = await this.page(organizationId, criteria, sort, from, limit);
    return { items, nextCursor: next ? this.#of.cursors.encode(scope, next) : null };
  }

  /** As `list`, with a plain position instead of a cursor: for jobs. */
  async page(
    organizationId: string,
    criteria: ClientCriteria,
    sort: ClientSort,
    from: unknown[] | null,
    limit: number,
  ): Promise<{ items: Stored<ClientRecord>[]; next: unknown[] | null }> {
    assertCriteria(criteria);
    const order = sortOf(sort);
    const plan = planCriteria(criteria, order);
    const matches = await this.#residueOf(organizationId, plan);
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
        if (items.length === limit && matches(row.data)) return { items, next: position };
        position = [order.valueOf(row.data), row.id];
        if (matches(row.data)) items.push(row);
      }
      if (rows.length < batch) return { items, next: null };
      if (reads >= PAGE_READS_MAXIMUM) return { items, next: position };
    }
  }

  async count(organizationId: string, criteria: ClientCriteria): Promise<Count> {
    assertCriteria(criteria);
    const plan = planCriteria(criteria);
    if (plan.residue === null) {
      return { count: await this.#of.clients.count(organizationId, plan.spec), exact: true };
    }
    let from: unknown[] | null = null;
    let count = 0;
    for (let reads = 0; reads < COUNT_READS_MAXIMUM; reads += BATCH) {
      const page = await this.page(organizationId, criteria, 'number', from, BATCH);
      count += page.items.length;
      if (page.next === null) return { count, exact: true };
      from = page.next;
    }
    return { count, exact: false };
  }

  /** The tags in use, in alphabetical order. */
  async tags(organizationId: string): Promise<string[]> {
    return this.#of.tags.list(organizationId);
  }

  async #residueOf(organizationId: string, plan: Plan): Promise<(client: ClientRecord) => boolean> {
    const { residue } = plan;
    if (residue === null) return () => true;
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const today = await this.#of.organizations.todayOf(organizationId);
    const context: EvaluationContext = { fields: FIELDS, today, timeZone };
    return (client) => evaluateTree(residue, (path) => readPath(client, path), context);
  }
}

function planCriteria(criteria: ClientCriteria, sort?: PlannedSort): Plan {
  const required: ConditionNode[] = [
    ...(criteria.status
      ? [{ field: 'status', operator: 'equals' as const, value: criteria.status }]
      : []),
    ...(criteria.assignedTo
      ? [{ field: 'assignedTo', operator: 'equals' as const, value: criteria.assignedTo }]
      : []),
    ...(criteria.tag
      ? [{ field: 'tags', operator: 'hasAny' as const, value: [criteria.tag] }]
      : []),
    ...(criteria.filter ? [criteria.filter] : []),
  ];
  return planQuery(
    { all: required },
    { where: [{ field: 'lifecycle', operator: '==', value: criteria.lifecycle }] },
    INDEXED_CLIENT_FIELDS,
    sort,
  );
}

function assertCriteria(criteria: ClientCriteria): void {
  const issues = criteria.filter ? checkTree(criteria.filter, FIELDS, 'filter') : [];
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}

function readPath(client: ClientRecord, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], client);
}
