import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import { believableClients } from '../../testing/believable-clients.ts';
import { ClientEvents } from '../../testing/client-events.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi } from '../../testing/test-api.ts';
import { usageDuring } from '../../testing/usage.ts';

const api = new TestApi();
let bench: SegmentBench;

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(async () => {
  api.surroundings.clock.resume();
  api.surroundings.clock.stopAtNoon();
  api.surroundings.tasks.tasks.length = 0;
  bench = await SegmentBench.create(api);
});

const today = () => calendarDateOf(api.surroundings.clock.now(), 'Europe/Paris');
/** A birthday in so many days, of somebody who is thirty or so. */
const bornIn = (days: number) => addDays(today(), days).replace(/^\d{4}/, '1996');
const birthdays = (days: number): ConditionGroup => ({
  all: [{ field: 'birthDate', operator: 'anniversaryInNextDays', value: days }],
});

/** What the schedule does every five minutes, in this organisation and all others. */
async function sweep(): Promise<void> {
  await api.container.segments.segmentSweep.sweep();
  const { tasks } = api.surroundings.tasks;
  const own = tasks.filter(
    ({ payload }) =>
      (payload as { organizationId: string }).organizationId === bench.organizationId,
  );
  tasks.splice(0, tasks.length, ...own);
}

describe('as days go by', () => {
  it('a client enters and leaves at midnight of the organisation, without being written', async () => {
    const segment = await bench.segment(birthdays(3));
    const client = await bench.client({ lastName: 'Roy', birthDate: bornIn(5) });
    const next = (await bench.stored(client)).nextEvaluationAt;
    expect(next).toEqual(momentAt(addDays(today(), 2), '00:00', 'Europe/Paris'));
    await sweep();
    expect(api.surroundings.tasks.tasks).toEqual([]);
    api.surroundings.clock.moveBy({ days: 2 });
    await sweep();
    await runTasks(api);
    expect(await bench.members(segment)).toEqual([client]);
    expect((await bench.stored(client)).version).toBe(1);
    api.surroundings.clock.moveBy({ days: 4 });
    await sweep();
    await runTasks(api);
    expect(await bench.members(segment)).toEqual([]);
  });

  it('only clients that move are read', async () => {
    await bench.segment(birthdays(3));
    for (const days of [5, 5, 20, 40, 60]) {
      await bench.client({ lastName: `in ${days}`, birthDate: bornIn(days) });
    }
    await bench.client({ lastName: 'never' });
    api.surroundings.clock.moveBy({ days: 2 });
    await sweep();
    // Definitions and settings have aged as well: they are known again before we count.
    await api.container.segments.segmentCatalog.setOf(bench.organizationId);
    await api.container.segments.segmentCatalog.momentOf(bench.organizationId);
    api.surroundings.tasks.later.length = 0;
    expect(api.surroundings.tasks.tasks).toHaveLength(1);
    const usage = await usageDuring(() => runTasks(api));
    // Two clients, and whether the segments and the fields are still the same.
    expect(usage).toEqual({ reads: 2 + 1 + 1, writes: 2 + 1, deletes: 0 });
    const again = await usageDuring(() => sweep());
    expect(api.surroundings.tasks.tasks).toEqual([]);
    expect(again.writes).toBe(0);
  });

  it('more are found than one page of the sweep holds', async () => {
    const segment = await bench.segment(birthdays(3));
    const clients = believableClients('due', 340, today()).map(({ id, state }) => ({
      id,
      state: { ...state, lifecycle: 'active' as const, birthDate: bornIn(5) },
    }));
    await api.container.clients.clientModel.createMany(bench.organizationId, clients);
    api.surroundings.clock.moveBy({ days: 2 });
    await sweep();
    expect(api.surroundings.tasks.tasks.length).toBeGreaterThanOrEqual(4);
    await runTasks(api);
    const params = { ...bench.params, segmentId: segment };
    expect((await bench.person.api.getSegment({ params })).size).toBe(340);
    await sweep();
    expect(api.surroundings.tasks.tasks).toEqual([]);
  });

  it('an edit of a client that is due decides everything, not only what it touched', async () => {
    const segment = await bench.segment(birthdays(3));
    await bench.segment({ all: [{ field: 'nextActionOn', operator: 'isPast' }] });
    const client = await bench.client({ lastName: 'Roy', birthDate: bornIn(5) });
    api.surroundings.clock.moveBy({ days: 2 });
    await bench.edit(client, { nextAction: 'Rappeler', nextActionOn: addDays(today(), 30) });
    expect(await bench.members(segment)).toEqual([client]);
  });

  it('a task that comes twice or late changes nothing', async () => {
    await bench.segment(birthdays(3));
    const client = await bench.client({ lastName: 'Roy', birthDate: bornIn(4) });
    api.surroundings.clock.moveBy({ days: 1 });
    const evaluate = () =>
      api.container.segments.segmentSweep.evaluate(bench.organizationId, [client, 'gone']);
    await evaluate();
    const stored = await bench.stored(client);
    expect((await usageDuring(evaluate)).writes).toBe(0);
    expect(await bench.stored(client)).toEqual(stored);
  });

  it('what is bought counts within a period, and drops out of it', async () => {
    const segment = await bench.segment({
      all: [
        {
          field: 'activity.purchases',
          operator: 'greaterOrEqual',
          value: 2,
          period: { days: 30 },
        },
      ],
    });
    const client = await bench.client({ lastName: 'Roy' });
    const stored = await api.container.clients.clientModel.find(bench.organizationId, client);
    if (!stored) throw new Error('no client');
    const day = (ago: number) => addDays(today(), -ago);
    const stats = {
      ...stored.data.stats,
      purchaseDays: [
        { day: day(20), count: 1, amount: 1_000 },
        { day: day(3), count: 1, amount: 1_000 },
      ],
    };
    const commit = api.container.database.newCommit();
    const state = { ...stored.data, stats };
    await api.container.clients.clientModel.stageState(commit, bench.organizationId, stored, state);
    await commit.run();
    expect(await bench.members(segment)).toEqual([client]);
    expect((await bench.stored(client)).nextEvaluationAt).toEqual(
      momentAt(addDays(today(), 11), '00:00', 'Europe/Paris'),
    );
    api.surroundings.clock.moveBy({ days: 11 });
    await sweep();
    await runTasks(api);
    expect(await bench.members(segment)).toEqual([]);
  });

  it('on other clocks everybody is worked out anew', async () => {
    await bench.segment(birthdays(3));
    const client = await bench.client({ lastName: 'Roy', birthDate: bornIn(9) });
    const before = (await bench.stored(client)).nextEvaluationAt;
    const { organization } = await bench.person.api
      .getOrganization({ params: bench.params })
      .then((found) => ({ organization: found }));
    await bench.person.api.updateOrganization({
      params: bench.params,
      ifMatch: organization.version,
      body: { timeZone: 'America/Martinique' },
    });
    api.surroundings.clock.moveBy({ seconds: 36 });
    await runTasks(api);
    const after = (await bench.stored(client)).nextEvaluationAt;
    expect(after?.getTime()).not.toBe(before?.getTime());
  });
});

describe('history', () => {
  const lyon: ConditionGroup = {
    all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }],
  };

  it('knows who entered and left when, told twice or not, and how large the segment was', async () => {
    const segment = await bench.segment(lyon);
    const events = new ClientEvents(api, bench.organizationId);
    const first = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    await bench.client({ lastName: 'B', address: { city: 'Lyon' } });
    await events.follow({ times: 2 });
    await bench.edit(first, { address: { city: 'Paris' } });
    await events.follow({ times: 2 });
    const params = { ...bench.params, segmentId: segment };
    const now = await bench.person.api.getSegmentAnalytics({ params });
    expect(now.days).toEqual([{ day: today(), size: 1, entered: 2, left: 1 }]);
    expect((await bench.person.api.getSegment({ params })).lastMoveAt).not.toBeNull();

    const day = today();
    api.surroundings.clock.moveBy({ days: 1 });
    expect(await api.container.segments.segmentDays.dayToCount(bench.organizationId)).toBe(day);
    await bench.client({ lastName: 'C', address: { city: 'Lyon' } });
    await events.follow();
    await api.container.segments.segmentDays.countDay(bench.organizationId, day);
    await api.container.segments.segmentDays.countDay(bench.organizationId, day);
    expect(await api.container.segments.segmentDays.dayToCount(bench.organizationId)).toBeNull();
    const later = await bench.person.api.getSegmentAnalytics({ params });
    expect(later.days).toEqual([
      { day, size: 1, entered: 2, left: 1 },
      { day: today(), size: 2, entered: 1, left: 0 },
    ]);
    expect((await bench.person.api.getSegment({ params })).trend).toEqual([{ day, size: 1 }]);
  });

  it('says what members are worth, how often they come and whom they share', async () => {
    const one = await bench.segment(lyon);
    const other = await bench.segment({
      all: [{ field: 'status', operator: 'equals', value: 'lead' }],
    });
    await bench.client({ lastName: 'A', address: { city: 'Lyon' }, status: 'lead' });
    await bench.client({ lastName: 'B', address: { city: 'Lyon' } });
    await bench.client({ lastName: 'C', status: 'lead' });
    const params = { ...bench.params, segmentId: one };
    const analytics = await bench.person.api.getSegmentAnalytics({ params });
    expect(analytics).toMatchObject({
      size: 2,
      currency: 'EUR',
      lifetimeValue: { sum: 0, average: 0, everyone: 0 },
      visits: { rate: 0, everyone: 0 },
    });
    expect(analytics.consents).toContainEqual({
      channel: 'email',
      granted: 0,
      denied: 0,
      unknown: 2,
    });
    const overlap = await bench.person.api.getSegmentOverlap({
      params: bench.params,
      query: { ids: `${one},${other}` as never },
    });
    expect(overlap.items).toEqual([
      { ids: [one], size: 2 },
      { ids: [other], size: 2 },
      { ids: [one, other], size: 1 },
    ]);
  });

  it('a copy of a client’s data names segments that they were only kept out of', async () => {
    const segment = await bench.segment(lyon, 'Lyonnais');
    const client = await bench.client({ lastName: 'A' });
    await bench.pin(segment, [client], 'out');
    const participant = api.container.slots
      .all(CLIENT_DATA)
      .find(({ capability }) => capability === 'segments');
    expect(await participant?.exportClientData(bench.organizationId, client)).toMatchObject({
      memberships: [{ segment: 'Lyonnais', member: false, pin: 'out' }],
    });
  });

  it('forgets a client that is erased', async () => {
    const segment = await bench.segment(lyon);
    const events = new ClientEvents(api, bench.organizationId);
    const client = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    await events.follow();
    const participant = api.container.slots
      .all(CLIENT_DATA)
      .find(({ capability }) => capability === 'segments');
    const held = () => participant?.exportClientData(bench.organizationId, client);
    expect(await held()).toMatchObject({ moves: [{ kind: 'entered' }] });
    await participant?.eraseClientData(bench.organizationId, client);
    expect(await held()).toMatchObject({ moves: [] });
    expect(segment).toBeTruthy();
  });
});
