import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { SegmentPreview } from '@clientele/contracts/segments/segment-preview';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi } from '../../testing/test-api.ts';
import { newClientState } from '../clients/record/client-state.ts';

/** More than one request looks at, where the indexes cannot tell. */
const COUNT = 3_400;
const CITIES = ['Lyon', 'Villeurbanne', 'Paris', null] as const;
const api = new TestApi();
let bench: SegmentBench;

beforeAll(async () => {
  await api.start();
  bench = await SegmentBench.create(api);
  const origin = { by: { id: null, name: 'Test' }, at: new Date() };
  const clients = Array.from({ length: COUNT }, (_, at) => {
    const profile = {
      ...EMPTY_PROFILE,
      lastName: at % 3 === 0 ? 'Martin' : `Nom ${at}`,
      status: at % 2 === 0 ? ('active' as const) : ('lead' as const),
      address: { ...EMPTY_PROFILE.address, city: CITIES[at % 4] ?? null },
      birthDate: at % 5 === 0 ? null : `19${String(50 + (at % 50))}-06-15`,
    };
    const state = newClientState(profile, formatClientNumber(at + 1), origin);
    const consents = at % 10 === 0 ? { email: 'granted' as const } : {};
    return { id: `client${String(at).padStart(5, '0')}`, state: { ...state, consents } };
  });
  await api.container.clients.clientModel.createMany(bench.organizationId, clients);
}, 120_000);
afterAll(() => api.stop());

const lyon = {
  field: 'address.city',
  operator: 'isAnyOf' as const,
  value: ['Lyon', 'Villeurbanne'],
};
const lead = { field: 'status', operator: 'equals' as const, value: 'lead' };
const named = { field: 'lastName', operator: 'contains' as const, value: 'artin' };
const cities = (at: number) => at % 4 < 2;
const countWhere = (test: (at: number) => boolean) =>
  Array.from({ length: COUNT }, (_, at) => at).filter(test).length;

function preview(
  criteria: ConditionGroup,
  more: { details?: boolean; cursor?: string; segmentId?: string } = {},
) {
  return bench.person.api.previewSegment({ params: bench.params, body: { criteria, ...more } });
}

/** Goes on from cursor to cursor, as the page does. */
async function previewWhole(criteria: ConditionGroup, details: boolean): Promise<SegmentPreview[]> {
  const answers = [await preview(criteria, { details })];
  for (let last = answers[0]; last?.cursor; last = answers.at(-1)) {
    answers.push(await preview(criteria, { details, cursor: last.cursor }));
  }
  return answers;
}

describe('a preview that the indexes can tell', () => {
  it('is one count', async () => {
    await preview({ all: [lyon, lead] });
    const { count, cursor } = await preview({ all: [lyon, lead] });
    const expected = countWhere((at) => cities(at) && at % 2 === 1);
    expect(count).toEqual({ count: expected, exact: true });
    expect(cursor).toBeNull();
    const budget = Math.ceil(expected / 1_000) + 1;
    expect(bench.person.lastUsage().reads).toBeLessThanOrEqual(budget);
  });

  it.each<[string, ConditionGroup, (at: number) => boolean]>([
    ['a negation', { all: [lead, { none: [lyon] }] }, (at) => at % 2 === 1 && !cities(at)],
    ['an alternative', { any: [lyon, lead] }, (at) => cities(at) || at % 2 === 1],
    [
      'a consent that nobody was asked for',
      { all: [lyon, { field: 'consents.email', operator: 'equals', value: 'unknown' }] },
      (at) => cities(at) && at % 10 !== 0,
    ],
    [
      'an age',
      { all: [lead, { field: 'birthDate', operator: 'before', value: '1960-01-01' }] },
      (at) => at % 2 === 1 && at % 5 !== 0 && at % 50 < 10,
    ],
    [
      'what is missing',
      { all: [{ field: 'birthDate', operator: 'isEmpty' }] },
      (at) => at % 5 === 0,
    ],
    ['everyone', { all: [] }, () => true],
    ['nobody', { any: [] }, () => false],
  ])('counts %s without looking at anybody', async (_, criteria, test) => {
    const { count } = await preview(criteria);
    expect(count).toEqual({ count: countWhere(test), exact: true });
    expect(bench.person.lastUsage().reads).toBeLessThanOrEqual(20);
  });

  it('tells each step, ten samples and how many there are in all', async () => {
    const criteria = { all: [lyon, lead, { none: [named] }] };
    const { steps, samples, total } = await preview(
      { all: criteria.all.slice(0, 2) },
      { details: true },
    );
    expect(steps).toEqual([
      { path: 'all.0', count: { count: countWhere(cities), exact: true } },
      {
        path: 'all.1',
        count: { count: countWhere((at) => cities(at) && at % 2 === 1), exact: true },
      },
    ]);
    expect(samples).toHaveLength(10);
    expect(samples?.every(({ status }) => status === 'lead')).toBe(true);
    expect(total).toBe(COUNT);
  });
});

describe('a preview that only looking can tell', () => {
  it('says "at least" first, and then exactly', async () => {
    const answers = await previewWhole({ all: [lyon, named] }, false);
    const expected = countWhere((at) => cities(at) && at % 3 === 0);
    expect(answers).toHaveLength(2);
    expect(answers[0]?.count.exact).toBe(false);
    expect(answers[0]?.count.count).toBeLessThan(expected);
    expect(answers[1]?.count).toEqual({ count: expected, exact: true });
  });

  it('tells steps, samples and changes along the way', async () => {
    const answers = await previewWhole({ all: [lyon, named] }, true);
    const last = answers.at(-1);
    expect(last?.steps?.map(({ count }) => count)).toEqual([
      { count: countWhere(cities), exact: true },
      { count: countWhere((at) => cities(at) && at % 3 === 0), exact: true },
    ]);
    expect(last?.samples).toHaveLength(10);
    expect(last?.samples?.every(({ lastName }) => lastName === 'Martin')).toBe(true);
  });

  it('goes on only with its own cursor', async () => {
    const { cursor } = await preview({ all: [named] });
    const other = preview({ all: [named, lead] }, { cursor: cursor as string });
    expect((await problemOf(other)).code).toBe('cursor.invalid');
  });
});

describe('a preview of a saved segment', () => {
  it('says who would enter and leave, and counts pins', async () => {
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: { all: [lyon] } },
    });
    await runTasks(api);
    const { change } = await preview({ all: [lead] }, { segmentId: id, details: true });
    expect(change).toEqual({
      entering: { count: countWhere((at) => at % 2 === 1 && !cities(at)), exact: true },
      leaving: { count: countWhere((at) => at % 2 === 0 && cities(at)), exact: true },
    });
    // One who is not a lead is put in, one who is, is kept out.
    await bench.pin(id, ['client00000'], 'in');
    await bench.pin(id, ['client00001', 'client00003'], 'out');
    const { count } = await preview({ all: [lead] }, { segmentId: id });
    expect(count).toEqual({ count: countWhere((at) => at % 2 === 1) + 1 - 2, exact: true });
    const { samples } = await preview({ all: [lead] }, { segmentId: id, details: true });
    const ids = samples?.map((one) => one.id) ?? [];
    expect(ids).toContain('client00000');
    expect(ids.filter((one) => ['client00001', 'client00003'].includes(one))).toEqual([]);
    expect(ids).toHaveLength(10);
    await bench.pin(id, ['client00000', 'client00001', 'client00003'], null);
  }, 60_000);
});
