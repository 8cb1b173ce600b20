import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { CLIENT_FIELDS } from '@clientele/domain/conditions/client-fields';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { believableClients } from '../../testing/believable-clients.ts';
import { breakCommitsAfter } from '../../testing/break-commits.ts';
import { conditionTrees } from '../../testing/condition-trees.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi } from '../../testing/test-api.ts';
import { usageDuring } from '../../testing/usage.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { SegmentDecider } from './segment-decider.ts';

const api = new TestApi();
let bench: SegmentBench;

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(async () => {
  api.surroundings.clock.resume();
  api.surroundings.tasks.tasks.length = 0;
  bench = await SegmentBench.create(api);
});

/** The memberships that matter, without the moments. */
function decided({ segmentIds, nextEvaluationAt }: ClientRecord) {
  return { segmentIds, nextEvaluationAt };
}

async function clientIds(): Promise<string[]> {
  return api.container.clients.clientModel.pageOfIds(bench.organizationId, null, 1_000);
}

/** Everybody as a full evaluation would have them now. */
async function expectAsIfRebuilt(): Promise<void> {
  const { organizationId } = bench;
  const set: SegmentDecider =
    await api.container.segments.segmentCatalog.freshSetOf(organizationId);
  const moment = await api.container.segments.segmentCatalog.momentOf(organizationId);
  const stored = await api.container.clients.clientModel.findMany(
    organizationId,
    await clientIds(),
  );
  for (const { id, data } of stored) {
    const whole = set.decide(data, null, moment);
    expect(decided(data), id).toEqual({
      segmentIds: whole.segmentIds,
      nextEvaluationAt: whole.nextEvaluationAt,
    });
    const members = Object.entries(data.segmentMemberships).filter(([, one]) => one.member);
    expect(members.map(([one]) => one).sort()).toEqual(data.segmentIds);
  }
}

describe('membership kept as things change', () => {
  const clients = believableClients('membership', 12, '2026-11-23');
  const records = clients.map(({ state }) => state);
  const fields = CLIENT_FIELDS.filter(({ key }) => !['createdAt', 'updatedAt'].includes(key));
  const trees = conditionTrees(records, fields);
  const place = fc.nat({ max: clients.length - 1 });
  const edits = fc.oneof(
    fc.record({ at: place, city: fc.constantFrom('Lyon', 'Paris', null) }),
    fc.record({ at: place, lastName: fc.constantFrom('Dupont', 'Durand', 'Ægir') }),
    fc.record({ at: place, status: fc.constantFrom('lead' as const, 'inactive' as const) }),
    fc.record({ at: place, tags: fc.subarray(['VIP', 'fidèle', 'nouveau']) }),
    fc.record({ at: place, birthDate: fc.constantFrom('1990-11-25', '1984-02-29', null) }),
    fc.record({ at: place, move: fc.constantFrom('archive' as const, 'restore' as const) }),
    fc.record({ segment: fc.nat({ max: 3 }), criteria: trees }),
    fc.record({ at: place, segment: fc.nat({ max: 3 }), pin: fc.constantFrom('in', 'out', null) }),
    fc.record({ days: fc.integer({ min: 1, max: 40 }) }),
  );

  it('is what a full evaluation says, after any sequence of edits', async () => {
    const first = fc.array(trees, { minLength: 4, maxLength: 4 });
    const sequences = fc.array(edits, { minLength: 4, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(first, sequences, async (criteria, sequence) => {
        bench = await SegmentBench.create(api);
        await api.container.clients.clientModel.createMany(bench.organizationId, clients);
        const segments: string[] = [];
        for (const tree of criteria) segments.push(await bench.segment(tree));
        const through: ConditionGroup = {
          none: [{ field: 'segments', operator: 'hasAny', value: segments.slice(0, 2) }],
        };
        segments.push(await bench.segment(through));
        await expectAsIfRebuilt();
        for (const edit of sequence) {
          await perform(edit as Edit, segments);
          await expectAsIfRebuilt();
        }
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  interface Edit {
    at?: number;
    city?: string | null;
    lastName?: string;
    status?: 'lead' | 'inactive';
    tags?: string[];
    birthDate?: string | null;
    move?: 'archive' | 'restore';
    segment?: number;
    criteria?: ConditionGroup;
    pin?: 'in' | 'out' | null;
    days?: number;
  }

  async function perform(edit: Edit, segments: readonly string[]): Promise<void> {
    const { at, move, segment, criteria, pin, days, city, ...profile } = edit;
    const clientId = clients[at ?? 0]?.id as string;
    const segmentId = segments[segment ?? 0] as string;
    const params = { ...bench.params, clientId, segmentId };
    if (days !== undefined) {
      api.surroundings.clock.moveBy({ days });
      const ids = await dueIds();
      if (ids.length > 0)
        await api.container.segments.segmentSweep.evaluate(bench.organizationId, ids);
    } else if (criteria !== undefined) {
      const { version } = await bench.person.api.getSegment({ params });
      await bench.person.api.updateSegment({ params, ifMatch: version, body: { criteria } });
      await runTasks(api);
    } else if (pin !== undefined) {
      await bench.pin(segmentId, [clientId], pin);
    } else if (move !== undefined) {
      const moved =
        move === 'archive'
          ? bench.person.api.archiveClient({ params })
          : bench.person.api.restoreClient({ params });
      // Where it lies already it cannot be put.
      await moved.catch(() => undefined);
    } else if ((await bench.stored(clientId)).lifecycle === 'active') {
      const address = city === undefined ? {} : { address: { city } };
      await bench.edit(clientId, { ...profile, ...address });
    }
  }

  async function dueIds(): Promise<string[]> {
    const stored = await api.container.clients.clientModel.findMany(
      bench.organizationId,
      await clientIds(),
    );
    const now = api.surroundings.clock.now();
    return stored
      .filter(({ data }) => data.nextEvaluationAt !== null && data.nextEvaluationAt <= now)
      .map(({ id }) => id);
  }
});

/** Takes the task of a rebuild from the queue. */
function takeRebuild(): string {
  const [task] = api.surroundings.tasks.tasks.splice(0);
  if (!task) throw new Error('nothing is queued');
  return (task.payload as { rebuildId: string }).rebuildId;
}

describe('a rebuild', () => {
  const lyon: ConditionGroup = {
    all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }],
  };

  async function manyClients(count: number): Promise<void> {
    const clients = believableClients('rebuild', count, '2026-11-23').map(({ id, state }, at) => ({
      id,
      state: {
        ...state,
        lifecycle: 'active' as const,
        address: { ...state.address, city: at % 2 === 0 ? 'Lyon' : 'Paris' },
      },
    }));
    await api.container.clients.clientModel.createMany(bench.organizationId, clients);
  }

  it('killed anywhere, and its tasks told twice, moves everybody once', async () => {
    await manyClients(700);
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: lyon },
    });
    const rebuildId = takeRebuild();
    const run = () =>
      api.container.segments.segmentRebuildRunner.run(bench.organizationId, rebuildId);
    for (let commits = 0; commits < 4; commits += 1) {
      const broken = breakCommitsAfter(api.container.database, commits % 3);
      await run().catch(() => undefined);
      broken.mend();
    }
    await run();
    await run();
    await runTasks(api);
    const params = { ...bench.params, segmentId: id };
    const { rebuild, size } = await bench.person.api.getSegment({ params });
    expect(size).toBe(350);
    expect(rebuild).toMatchObject({ status: 'done', done: 700, total: 700, moved: 350 });
    await expectAsIfRebuilt();
  }, 60_000);

  it('stopped in the middle, it writes nothing more', async () => {
    await manyClients(700);
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: lyon },
    });
    const rebuildId = takeRebuild();
    const run = () =>
      api.container.segments.segmentRebuildRunner.run(bench.organizationId, rebuildId);
    const broken = breakCommitsAfter(api.container.database, 1);
    await run().catch(() => undefined);
    broken.mend();
    const params = { ...bench.params, segmentId: id };
    const halfway = (await bench.person.api.getSegment({ params })).size;
    await bench.person.api.cancelSegmentRebuild({ params });
    expect((await usageDuring(run)).writes).toBe(0);
    const stopped = await bench.person.api.getSegment({ params });
    expect(stopped).toMatchObject({ size: halfway, rebuild: { status: 'cancelled' } });
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(350);
  }, 60_000);

  it('whose task was lost is taken up again', async () => {
    await manyClients(2);
    await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: lyon },
    });
    const lost = takeRebuild();
    const requeue = () => api.container.segments.segmentRebuilds.requeueLost(bench.organizationId);
    await requeue();
    expect(api.surroundings.tasks.tasks).toEqual([]);
    api.surroundings.clock.moveBy({ hours: 2 });
    await requeue();
    expect(takeRebuild()).toBe(lost);
  });

  it('lets through a client that is edited meanwhile', async () => {
    await manyClients(20);
    const segment = await bench.segment(lyon);
    const [first = ''] = await clientIds();
    const params = { ...bench.params, segmentId: segment };
    const criteria: ConditionGroup = {
      all: [{ field: 'address.city', operator: 'equals', value: 'Paris' }],
    };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { criteria } });
    const { clientSegments } = api.container.clients;
    let edited = false;
    clientSegments.pageOfActive = async (...page) => {
      Reflect.deleteProperty(clientSegments, 'pageOfActive');
      const clients = await clientSegments.pageOfActive(...page);
      await bench.edit(first, { address: { city: 'Paris' } });
      edited = true;
      return clients;
    };
    await runTasks(api);
    expect(edited).toBe(true);
    await expectAsIfRebuilt();
    expect(await bench.members(segment)).toContain(first);
  });

  it('does not go on by criteria that change while it reads', async () => {
    await manyClients(20);
    const segment = await bench.segment({ all: [] });
    const params = { ...bench.params, segmentId: segment };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { criteria: lyon } });
    const { clientSegments } = api.container.clients;
    const { segmentRebuildRunner } = api.container.segments;
    const first = takeRebuild();
    let changed = false;
    clientSegments.pageOfActive = async (...page) => {
      Reflect.deleteProperty(clientSegments, 'pageOfActive');
      const clients = await clientSegments.pageOfActive(...page);
      changed = true;
      const criteria: ConditionGroup = {
        all: [{ field: 'address.city', operator: 'equals', value: 'Paris' }],
      };
      await bench.person.api.updateSegment({ params, ifMatch: 2, body: { criteria } });
      // The later rebuild is through before the earlier one writes.
      await segmentRebuildRunner.run(bench.organizationId, takeRebuild());
      return clients;
    };
    await segmentRebuildRunner.run(bench.organizationId, first);
    expect(changed).toBe(true);
    await expectAsIfRebuilt();
    const { items } = await bench.person.api.listSegmentClients({ params });
    expect(items.every(({ client }) => client.address.city === 'Paris')).toBe(true);
    expect(items).toHaveLength(10);
  });

  it('knows a field that was made a moment before the segment', async () => {
    const other = new TestApi();
    await other.container.segments.segmentCatalog.setOf(bench.organizationId);
    await bench.person.api.createCustomField({
      params: bench.params,
      body: { key: 'skin', type: 'text', label: { fr: 'Peau', en: '' } },
    });
    await runTasks(api);
    const client = await bench.client({ lastName: 'A', custom: { skin: 'mixte' } });
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: {
        kind: 'dynamic',
        name: 'Mixtes',
        criteria: { all: [{ field: 'custom.skin', operator: 'equals', value: 'mixte' }] },
      },
    });
    await other.container.segments.segmentRebuildRunner.run(bench.organizationId, takeRebuild());
    expect(await bench.members(id)).toEqual([client]);
  });

  it('another instance that still knows the old criteria is looked after', async () => {
    const other = new TestApi();
    await manyClients(4);
    const segment = await bench.segment(lyon);
    const [first = ''] = await clientIds();
    // The other instance remembers the segments as they are.
    await other.container.segments.segmentCatalog.setOf(bench.organizationId);
    const params = { ...bench.params, segmentId: segment };
    const criteria: ConditionGroup = {
      all: [{ field: 'lastName', operator: 'equals', value: 'Neuf' }],
    };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { criteria } });
    const rebuildId = takeRebuild();
    await api.container.segments.segmentRebuildRunner.run(bench.organizationId, rebuildId);
    const stored = await other.container.clients.clientModel.find(bench.organizationId, first);
    if (!stored) throw new Error('no client');
    const commit = other.container.database.newCommit();
    const at = api.surroundings.clock.now();
    const state = { ...stored.data, lastName: 'Neuf', updatedAt: at };
    await other.container.clients.clientModel.stageState(
      commit,
      bench.organizationId,
      stored,
      state,
    );
    await commit.run();
    // A task that comes too early, or twice, does not settle what may still change.
    await api.container.segments.segmentRebuildRunner.run(bench.organizationId, rebuildId);
    await runTasks(api);
    expect(await bench.members(segment)).toEqual([]);
    await bench.settle();
    expect(await bench.members(segment)).toEqual([first]);
  });
});

describe('the net under writes that did not pass the API', () => {
  it('does not bring back what an instance still believes of a segment that has changed', async () => {
    const other = new TestApi();
    const lyon: ConditionGroup = {
      all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }],
    };
    const segment = await bench.segment(lyon);
    const client = await bench.client({ lastName: 'Neuf' });
    await other.container.segments.segmentCatalog.setOf(bench.organizationId);
    const params = { ...bench.params, segmentId: segment };
    const criteria: ConditionGroup = {
      all: [{ field: 'lastName', operator: 'equals', value: 'Neuf' }],
    };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { criteria } });
    await runTasks(api);
    const stored = await other.container.clients.clientModel.find(bench.organizationId, client);
    if (!stored) throw new Error('no client');
    expect(await other.container.clients.clientRepair.repair(bench.organizationId, stored)).toBe(
      false,
    );
    expect(await bench.members(segment)).toEqual([client]);
  });

  it('decides anew, and writes nothing when it was right', async () => {
    const segment = await bench.segment({
      all: [{ field: 'birthDate', operator: 'isNotEmpty' }],
    });
    const client = await bench.client({ lastName: 'A' });
    const { firestore } = api.surroundings;
    const path = `organizations/${bench.organizationId}/clients/${client}`;
    await firestore.doc(path).update({ birthDate: '1990-01-01' });
    const repair = async () => {
      const stored = await api.container.clients.clientModel.find(bench.organizationId, client);
      if (!stored) throw new Error('no client');
      return api.container.clients.clientRepair.repair(bench.organizationId, stored);
    };
    expect(await repair()).toBe(true);
    expect(await bench.members(segment)).toEqual([client]);
    expect(await repair()).toBe(false);
  });
});
