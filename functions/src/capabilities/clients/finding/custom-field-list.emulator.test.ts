import type { Client } from '@clientele/contracts/clients/client';
import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { evaluateTree } from '@clientele/domain/conditions/evaluate';
import { FIELD_TYPE_TRAITS } from '@clientele/domain/custom-fields/field-types';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareStored } from '../../../platform/compare-stored.ts';
import { conditionTrees } from '../../../testing/condition-trees.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import type { ClientRecord } from '../record/client.record.ts';
import { newClientState } from '../record/client-state.ts';
import { readClientField } from './client-criteria.ts';

const COUNT = 640;
const WORDS = ['Été', 'ete', 'hiver long', 'Zoé', 'œuf', null];
const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let records: { id: string; data: ClientRecord }[];

const option = (key: string) => ({
  key,
  label: { fr: key, en: '' },
  color: 'gray' as const,
  retired: false,
});
const FIELDS: (Omit<CreateCustomFieldInput, 'label'> & { key: string })[] = [
  { key: 'word', type: 'text' },
  { key: 'story', type: 'longText' },
  { key: 'points', type: 'number' },
  { key: 'price', type: 'money' },
  { key: 'seen', type: 'date' },
  { key: 'met', type: 'dateTime' },
  { key: 'vip', type: 'boolean' },
  { key: 'size', type: 'choice', options: [option('s'), option('m')] },
  { key: 'likes', type: 'multiChoice', options: [option('a'), option('b'), option('c')] },
  { key: 'stars', type: 'rating' },
  { key: 'home', type: 'address' },
];

const day = (at: number) => `2026-01-${String((at % 28) + 1).padStart(2, '0')}`;
const valuesOf = (at: number): CustomValues => ({
  word: WORDS[at % WORDS.length] ?? null,
  story: at % 5 === 0 ? `${'long '.repeat(60)}${at}` : null,
  points: at % 7 === 0 ? null : at % 30,
  price: at % 4 === 0 ? null : (at % 10) * 100,
  seen: at % 3 === 0 ? null : day(at),
  met: at % 4 === 0 ? null : `${day(at)}T23:30:00.000Z`,
  vip: at % 20 === 0 ? true : at % 3 === 0 ? false : null,
  size: ['s', 'm', null][at % 3] ?? null,
  likes: at % 2 === 0 ? null : ['a', 'b', 'c'].slice(0, (at % 3) + 1),
  stars: (at % 5) + 1,
  home:
    at % 6 === 0
      ? { line1: null, line2: null, postalCode: '69001', city: 'Lyon', country: 'FR' }
      : null,
});

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  for (const { key, ...body } of FIELDS) {
    const label = { fr: key, en: '' };
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key, label, ...body },
    });
  }
  await runTasks(api);
  const states = Array.from({ length: COUNT }, (_, at) => {
    const profile = applyPatch(EMPTY_PROFILE, {
      lastName: `Nom ${at % 17}`,
      status: at % 2 === 0 ? 'active' : 'lead',
      custom: valuesOf(at),
    });
    const origin = { by: { id: null, name: 'Test' }, at: new Date('2026-01-01') };
    const state = newClientState(profile, formatClientNumber(at + 1), origin);
    const lifecycle = at % 12 === 0 ? ('archived' as const) : ('active' as const);
    return { id: `client${String(at).padStart(3, '0')}`, state: { ...state, lifecycle } };
  });
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

type Query = NonNullable<Parameters<TestPerson['api']['listClients']>[0]['query']>;
const list = (query: Query) => owner.api.listClients({ params: { organizationId }, query });
const inLifecycle = (lifecycle: Client['lifecycle']) =>
  records.filter(({ data }) => data.lifecycle === lifecycle);
const ids = (clients: readonly { id: string }[]) => clients.map(({ id }) => id);

async function listAll(query: Query, limit = 40): Promise<Client[]> {
  const found: Client[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ ...query, cursor, limit });
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

const sortable = FIELDS.filter(({ type }) => FIELD_TYPE_TRAITS[type].sortable).map(
  ({ key }) => key,
);

describe('the list', () => {
  it.each(sortable.flatMap((key) => [[key, ''] as const, [key, '-'] as const]))(
    'is whole and in order by %s %s, for one read a row and one a page',
    async (key, sign) => {
      for (const lifecycle of ['active', 'archived'] as const) {
        const items = await listAll({ sort: `${sign}custom.${key}`, lifecycle }, 100);
        expect(ids(items).sort()).toEqual(ids(inLifecycle(lifecycle)).sort());
        const keys = items.map(({ id }) => {
          const record = records.find((one) => one.id === id);
          return record?.data.customKeys[lifecycle]?.[key];
        });
        const ordered = keys.toSorted(compareStored);
        expect(keys).toEqual(sign === '-' ? ordered.reverse() : ordered);
      }
      await list({ sort: `${sign}custom.${key}`, limit: 20 });
      expect(owner.lastUsage().reads).toBe(21);
    },
  );

  it('sorts É beside E', async () => {
    const items = await listAll({ sort: 'custom.word' });
    const words = items.map(({ custom }) => custom.word).filter(Boolean);
    expect(words.indexOf('Zoé')).toBeGreaterThan(words.lastIndexOf('Été'));
  });

  it('cannot be sorted by what has no order, or is not there', async () => {
    for (const key of ['likes', 'home', 'story', 'nope']) {
      const { details } = await problemOf(list({ sort: `custom.${key}` }));
      expect(details.errors?.[0]?.path).toBe('sort');
    }
  });
});

describe('filters on custom fields', () => {
  it('list and count whom the evaluator says, for any tree, in any order', async () => {
    const gate = await api.container.customFields.schemas.gateOf({ organizationId, role: 'owner' });
    const fields = [...gate.filterable.values()].filter(
      ({ key }) => key.startsWith('custom.') || key === 'status' || key === 'lastName',
    );
    const readable = records.map(({ data }) => ({
      ...data,
      custom: { ...data.custom, home: readClientField(data, 'custom.home') },
    }));
    // The API's own day: what "in the last 30 days" means differs from one day to the next.
    const today = calendarDateOf(api.surroundings.clock.now(), 'Europe/Paris');
    const context = { fields: gate.filterable, today, timeZone: 'Europe/Paris' };
    await fc.assert(
      fc.asyncProperty(
        conditionTrees(readable, fields),
        fc.constantFrom<Query['sort']>('name', '-custom.points', 'custom.word', 'number'),
        fc.constantFrom('active' as const, 'archived' as const),
        async (filter, sort, lifecycle) => {
          const expected = inLifecycle(lifecycle).filter(({ data }) =>
            evaluateTree(filter, (path) => readClientField(data, path), context),
          );
          const found = await listAll({ filter, sort, lifecycle });
          expect(ids(found).sort()).toEqual(ids(expected).sort());
          expect(new Set(ids(found)).size).toBe(found.length);
          const count = await owner.api.countClients({
            params: { organizationId },
            query: { filter, lifecycle },
          });
          expect(count).toEqual({ count: expected.length, exact: true });
        },
      ),
      // Thousands more run against an array: client-list.test.ts.
      randomRuns(15, 60),
    );
  }, 240_000);

  const one = (field: string, operator: 'equals' | 'greaterThan' | 'hasAny', value: unknown) => ({
    all: [{ field: `custom.${field}`, operator, value: value as string }],
  });

  it.each<[string, ReturnType<typeof one>]>([
    ['one value', one('vip', 'equals', true)],
    ['a range', one('points', 'greaterThan', 25)],
    ['one of several choices', one('likes', 'hasAny', ['c'])],
  ])('by %s are counted for one read', async (_, filter) => {
    await owner.api.countClients({ params: { organizationId }, query: { filter } });
    expect(owner.lastUsage().reads).toBe(1);
  });

  it('by a range and by what only memory can tell are counted past one batch', async () => {
    const filter = {
      all: [
        { field: 'custom.stars', operator: 'greaterOrEqual' as const, value: 1 },
        { field: 'lastName', operator: 'contains' as const, value: 'nom' },
      ],
    };
    const { count, exact } = await owner.api.countClients({
      params: { organizationId },
      query: { filter },
    });
    expect([count, exact]).toEqual([inLifecycle('active').length, true]);
    expect(count).toBeGreaterThan(500);
  });

  it('read a page of the matches, not the collection, in the order of the field', async () => {
    const filter = one('points', 'greaterThan', 20);
    await list({ filter, sort: '-custom.points', limit: 10 });
    expect(owner.lastUsage().reads).toBe(11);
  });

  it('in another order read the few matches once, and one to know that they are few', async () => {
    const filter = one('vip', 'equals', true);
    const matching = inLifecycle('active').filter(({ data }) => data.custom.vip === true);
    const { items } = await list({ filter, sort: 'name', limit: 5 });
    expect(owner.lastUsage().reads).toBe(matching.length + 1);
    const names = items.map(({ lastName }) => lastName as string);
    expect(items).toHaveLength(5);
    expect(names).toEqual(names.toSorted());
  });
});
