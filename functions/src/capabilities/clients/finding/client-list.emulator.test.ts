import type { Client } from '@clientele/contracts/clients/client';
import { clientSortFieldSchema } from '@clientele/contracts/clients/client-list';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { CLIENT_FIELDS } from '@clientele/domain/conditions/client-fields';
import { evaluateTree } from '@clientele/domain/conditions/evaluate';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conditionTrees } from '../../../testing/condition-trees.ts';
import { problemOf } from '../../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import type { ClientRecord } from '../record/client.record.ts';
import { SORT_COLUMNS } from '../record/client-indexes.ts';
import { newClientState } from '../record/client-state.ts';
import { readClientField } from './client-criteria.ts';

const COUNT = 400;
const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let records: { id: string; data: ClientRecord }[];

type Query = NonNullable<Parameters<TestPerson['api']['listClients']>[0]['query']>;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  const created = new Date('2026-01-01T12:00:00Z').getTime();
  const states = [...generateClients({ seed: 'list', count: COUNT, today: '2026-11-22' })].map(
    (input, index) => {
      const context = {
        country: 'FR',
        today: '2026-11-22',
        timeZone: 'Europe/Paris',
        fields: [],
      };
      const normalized = normalizeClientInput(input, context);
      if (!normalized.ok) throw new Error(JSON.stringify(normalized.issues));
      const profile = applyPatch(EMPTY_PROFILE, normalized.value);
      const origin = { by: { id: null, name: 'Test' }, at: new Date(created + index * 7_200_000) };
      const state = newClientState(profile, formatClientNumber(index + 1), origin);
      const lifecycle = index % 10 === 0 ? ('archived' as const) : ('active' as const);
      return { id: `client${index}`, state: { ...state, lifecycle } };
    },
  );
  await api.container.clients.clientModel.createMany(organizationId, states);
  records = await Promise.all(
    states.map(async ({ id, state }) => ({
      id,
      data: await api.container.clients.clientModel.complete(organizationId, state),
    })),
  );
  api.surroundings.clock.stop();
  await list({ limit: 1 });
}, 60_000);
afterAll(() => api.stop());

function list(query: Query) {
  return owner.api.listClients({ params: { organizationId }, query });
}

async function listAll(query: Query): Promise<Client[]> {
  const found: Client[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...query, limit: 100, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

const active = () => records.filter(({ data }) => data.lifecycle === 'active');
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);

describe('the list', () => {
  const sorts = clientSortFieldSchema.options.flatMap((field) => [field, `-${field}`] as const);

  it.each(sorts)('is whole and in order by %s, for one read a row and one a page', async (sort) => {
    const items = await listAll({ sort });
    const column = SORT_COLUMNS[clientSortFieldSchema.parse(sort.replace('-', ''))];
    const byId = new Map(records.map(({ id, data }) => [id, data]));
    const values = items.map(({ id }) => column.valueOf(byId.get(id) as ClientRecord));
    expect(ids(items).sort()).toEqual(ids(active()).sort());
    const ordered = values.toSorted(compareAsFirestore);
    expect(values).toEqual(sort.startsWith('-') ? ordered.reverse() : ordered);
    await list({ sort, limit: 20 });
    expect(owner.lastUsage()).toEqual({ reads: 21, writes: 0, deletes: 0 });
  });

  it('sorts É beside E, and family names first', async () => {
    const items = await listAll({});
    const keys = items.map(({ id }) => records.find((record) => record.id === id)?.data.nameKey);
    expect(keys).toEqual(keys.toSorted());
  });

  it('filters by status, tag, person and lifecycle on indexes alone', async () => {
    const tag = active().flatMap(({ data }) => data.tags)[0] as string;
    const tagged = active().filter(({ data }) => data.tags.includes(tag));
    expect(ids(await listAll({ tag })).sort()).toEqual(ids(tagged).sort());
    await list({ tag: tag.toUpperCase(), limit: 5 });
    expect(owner.lastUsage().reads).toBeLessThanOrEqual(6);
    const leads = active().filter(({ data }) => data.status === 'lead');
    expect(ids(await listAll({ status: 'lead', sort: '-updatedAt' })).sort()).toEqual(
      ids(leads).sort(),
    );
    const archived = await listAll({ lifecycle: 'archived' });
    expect(archived).toHaveLength(COUNT / 10);
    expect(await listAll({ assignedTo: 'nobody' })).toEqual([]);
  });

  it('gives an honest cursor when a filter in memory finds little', async () => {
    const filter: ConditionGroup = {
      all: [{ field: 'lastName', operator: 'equals', value: 'zzz' }],
    };
    const page = await list({ filter, limit: 10 });
    expect(page).toEqual({ items: [], nextCursor: null });
    expect(owner.lastUsage().reads).toBeLessThanOrEqual(COUNT);
  });
});

describe('filters', () => {
  it('list and count whom the evaluator says, for any tree', async () => {
    const fields: ReadonlyMap<string, FieldDescription> = new Map(
      CLIENT_FIELDS.map((field) => [field.key, field]),
    );
    const timeZone = 'Europe/Paris';
    const today = calendarDateOf(api.surroundings.clock.now(), timeZone);
    const context = { fields, today, timeZone };
    await fc.assert(
      fc.asyncProperty(
        conditionTrees(records.map(({ data }) => data)),
        fc.constantFrom<Query['sort']>('name', '-birthDate', 'createdAt', 'city'),
        async (filter, sort) => {
          const expected = active().filter(({ data }) =>
            evaluateTree(filter, (path) => readClientField(data, path), context),
          );
          expect(ids(await listAll({ filter, sort })).sort()).toEqual(ids(expected).sort());
          const count = await owner.api.countClients({
            params: { organizationId },
            query: { filter },
          });
          expect(count).toEqual({ count: expected.length, exact: true });
        },
      ),
      // Thousands more run against an array: client-list.test.ts.
      randomRuns(15, 60),
    );
  }, 240_000);

  it.each<[string, unknown, string]>([
    [
      'an unknown field',
      { all: [{ field: 'nope', operator: 'equals', value: 'x' }] },
      'filter.all.0.field',
    ],
    [
      'an operator of another type',
      { any: [{ field: 'tags', operator: 'before', value: 'x' }] },
      'filter.any.0.operator',
    ],
    [
      'a value of another type',
      { all: [{ none: [{ field: 'birthDate', operator: 'on', value: 'hier' }] }] },
      'filter.all.0.none.0.value',
    ],
    [
      'a reversed range',
      { all: [{ field: 'birthDate', operator: 'between', value: ['2001-01-01', '2000-01-01'] }] },
      'filter.all.0.value',
    ],
    [
      'an unknown choice',
      { all: [{ field: 'status', operator: 'equals', value: 'lost' }] },
      'filter.all.0.value',
    ],
  ])('refuse %s, at its place', async (_, filter, path) => {
    const problem = await problemOf(list({ filter: filter as ConditionGroup }));
    expect(problem.code).toBe('request.invalid');
    expect(problem.details.errors?.map((error) => error.path)).toEqual([path]);
  });

  it('refuse 51 conditions and 4 levels', async () => {
    const condition = { field: 'status', operator: 'equals' as const, value: 'lead' };
    const many = { all: [{ any: Array(26).fill(condition) }, { any: Array(25).fill(condition) }] };
    const deep = { all: [{ all: [{ all: [{ all: [condition] }] }] }] };
    expect((await problemOf(list({ filter: many }))).details.errors?.[0]?.code).toBe(
      'condition.too_many',
    );
    expect((await problemOf(list({ filter: deep }))).details.errors?.[0]?.code).toBe(
      'condition.too_deep',
    );
  });
});

describe('counting', () => {
  it('costs one read where the indexes serve it', async () => {
    const query = { status: 'active' as const };
    const { count, exact } = await owner.api.countClients({ params: { organizationId }, query });
    expect(count).toBe(active().filter(({ data }) => data.status === 'active').length);
    expect(exact).toBe(true);
    expect(owner.lastUsage().reads).toBe(1);
  });
});

describe('cursors', () => {
  it('are refused when forged, cut, or made for another list', async () => {
    const { nextCursor } = await list({ limit: 1 });
    const cursor = nextCursor as string;
    const other = await api.createOrganization('Autre');
    const elsewhere = { organizationId: other.organizationId };
    const calls = [
      () => list({ cursor: `${cursor}xx` }),
      () => list({ cursor: cursor.slice(0, 12) }),
      () => list({ cursor: 'AAAA' }),
      () => list({ cursor, sort: '-name' }),
      () => list({ cursor, status: 'lead' }),
      () => other.owner.api.listClients({ params: elsewhere, query: { cursor } }),
    ];
    for (const call of calls) expect((await problemOf(call())).code).toBe('cursor.invalid');
  });
});

/** Nothing first, then by time or by code units. */
function compareAsFirestore(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return (one as string) < (other as string) ? -1 : (one as string) > (other as string) ? 1 : 0;
}
