import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { SEGMENT_REFERENCE_DEPTH_MAXIMUM } from '@clientele/contracts/segments/segment';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE } from '../../testing/exports.ts';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi } from '../../testing/test-api.ts';

/** The work behind segments when it is stopped, fails, is overtaken, or meets another instance. */
const api = new TestApi();
let bench: SegmentBench;
const inCity = (value: string): ConditionGroup => ({
  all: [{ field: 'address.city', operator: 'equals', value }],
});

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(async () => {
  api.surroundings.clock.resume();
  api.surroundings.tasks.tasks.length = 0;
  api.surroundings.tasks.later.length = 0;
  bench = await SegmentBench.create(api);
});

const at = (segmentId: string) => ({ ...bench.params, segmentId });
const get = (segmentId: string) => bench.person.api.getSegment({ params: at(segmentId) });
const run = (rebuildId: string) =>
  api.container.segments.segmentRebuildRunner.run(bench.organizationId, rebuildId);
const fail = (rebuildId: string) =>
  api.container.segments.segmentRebuildRunner.fail(
    bench.organizationId,
    rebuildId,
    new Error('on purpose'),
  );
/** The last rebuild that was enqueued, which no longer is. */
function takeRebuild(): string {
  const task = api.surroundings.tasks.tasks.pop();
  if (!task) throw new Error('nothing is queued');
  return (task.payload as { rebuildId: string }).rebuildId;
}
/** An instance that remembers segments and fields as they are. */
async function otherInstance(): Promise<TestApi> {
  const other = new TestApi({ clock: api.surroundings.clock });
  await other.container.segments.segmentCatalog.setOf(bench.organizationId);
  return other;
}

describe('settling', () => {
  it('is not lost with the task that could not be enqueued', async () => {
    const other = await otherInstance();
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: inCity('Lyon') },
    });
    const rebuildId = takeRebuild();
    const { tasks } = api.surroundings;
    const enqueue = tasks.enqueue.bind(tasks);
    tasks.enqueue = () => Promise.reject(new Error('no queue'));
    await expect(run(rebuildId)).rejects.toThrow('no queue');
    tasks.enqueue = enqueue;
    await run(rebuildId);
    // The other instance does not know the segment yet.
    const state = await bench.stored(await bench.client({ lastName: 'Vide' }));
    const address = { ...state.address, city: 'Lyon' };
    const created = other.container.clients.clientModel;
    const commit = other.container.database.newCommit();
    await created.stageNew(commit, bench.organizationId, 'late', { ...state, address });
    await commit.run();
    expect((await bench.stored('late')).segmentIds).toEqual([]);
    await bench.settle();
    expect((await bench.stored('late')).segmentIds).toEqual([id]);
  });
});

describe('putting a segment aside, or deleting it', () => {
  it('is not stopped halfway', async () => {
    const id = await bench.segment(inCity('Lyon'));
    const client = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    await bench.person.api.archiveSegment({ params: at(id) });
    const cancelled = bench.person.api.cancelSegmentRebuild({ params: at(id) });
    expect((await problemOf(cancelled)).code).toBe('segment.wrong_status');
    await runTasks(api);
    expect((await bench.stored(client)).segmentIds).toEqual([]);
    expect((await get(id)).rebuild?.status).toBe('done');
  });

  it('that failed is taken up again, and takes with it what was long over', async () => {
    const id = await bench.segment(inCity('Lyon'));
    const member = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const former = await bench.client({ lastName: 'B', address: { city: 'Lyon' } });
    await bench.edit(former, { address: { city: 'Paris' } });
    const { version } = await get(id);
    await bench.person.api.deleteSegment({ params: at(id), ifMatch: version });
    await fail(takeRebuild());
    expect((await bench.stored(member)).segmentIds).toEqual([id]);
    api.surroundings.clock.moveBy({ hours: 2 });
    await api.container.segments.segmentRebuilds.requeueLost(bench.organizationId);
    await runTasks(api);
    for (const client of [member, former]) {
      expect(await bench.stored(client)).toMatchObject({ segmentIds: [], segmentMemberships: {} });
    }
  });

  it('counts those who are pinned on the way', async () => {
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'static', name: 'Choisis' },
    });
    const [inside, outside] = [
      await bench.client({ lastName: 'A' }),
      await bench.client({ lastName: 'B' }),
    ];
    await bench.pin(id, [inside], 'in');
    await bench.pin(id, [outside], 'out');
    await bench.person.api.archiveSegment({ params: at(id) });
    await runTasks(api);
    const { rebuild } = await get(id);
    expect(rebuild?.total).toBeGreaterThanOrEqual(rebuild?.done ?? 0);
    expect(rebuild?.done).toBeGreaterThanOrEqual(2);
    // What it asks is explained still.
    const params = { ...at(id), clientId: outside };
    expect(await bench.person.api.explainSegmentClient({ params })).toMatchObject({ pin: 'out' });
  });
});

describe('taking a segment back', () => {
  it('is refused where its name is taken, or it would rest on too many, and says so', async () => {
    const through = (id: string): ConditionGroup => ({
      all: [{ field: 'segments', operator: 'hasAny', value: [id] }],
    });
    const base = await bench.segment(inCity('Lyon'), 'Base');
    const top = await bench.segment(through(base), 'Haut');
    await bench.person.api.archiveSegment({ params: at(top) });
    await bench.segment(inCity('Paris'), 'haut');
    let last = await bench.segment(inCity('Paris'));
    for (let level = 1; level < SEGMENT_REFERENCE_DEPTH_MAXIMUM; level += 1) {
      last = await bench.segment(through(last));
    }
    const body = { criteria: through(last) };
    await bench.person.api.updateSegment({ params: at(base), ifMatch: 1, body });
    const refused = await problemOf(bench.person.api.restoreSegment({ params: at(top) }));
    expect(refused.details.errors).toMatchObject([
      { path: 'name', code: 'segment.name_taken' },
      { path: 'criteria.all.0.value', code: 'segment.references_too_deep' },
    ]);
    expect((await get(top)).status).toBe('archived');
  });
});

describe('a rebuild that another overtakes', () => {
  it('gives way, also when the later one is stopped', async () => {
    await bench.client({ lastName: 'A', address: { city: 'Paris' } });
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Ville', criteria: inCity('Lyon') },
    });
    const body = { criteria: inCity('Paris') };
    await bench.person.api.updateSegment({ params: at(id), ifMatch: 1, body });
    await bench.person.api.cancelSegmentRebuild({ params: at(id) });
    await runTasks(api);
    expect(await get(id)).toMatchObject({ size: 0, rebuild: { status: 'cancelled' } });
    await bench.person.api.rebuildSegment({ params: at(id) });
    await runTasks(api);
    expect((await get(id)).size).toBe(1);
  });

  it('tells only of its own segment how many moved', async () => {
    await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const nobody = await bench.segment(inCity('Nulle part'));
    await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: inCity('Lyon') },
    });
    takeRebuild();
    await bench.person.api.rebuildSegment({ params: at(nobody) });
    await runTasks(api);
    expect((await get(nobody)).rebuild).toMatchObject({ status: 'done', moved: 0 });
  });
});

describe('an instance that knows less', () => {
  it('runs no selection whose segments have been put aside', async () => {
    const everyone = await bench.segment({ all: [{ field: 'lastName', operator: 'isNotEmpty' }] });
    const lyon = await bench.segment(inCity('Lyon'));
    const kept = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    await bench.client({ lastName: 'B' });
    const selection = { type: 'segments' as const, include: [everyone], exclude: [lyon] };
    const edit = await bench.person.api.createBulkEdit({
      params: bench.params,
      body: { action: { type: 'addTags', tags: ['mailed'] }, selection },
    });
    const exported = await bench.person.api.createExport({
      params: bench.params,
      body: { ...EVERYONE, selection },
    });
    api.surroundings.tasks.tasks.length = 0;
    const other = await otherInstance();
    await bench.person.api.archiveSegment({ params: at(lyon) });
    await runTasks(api);
    const { bulkEditRunner } = other.container.clients;
    const { exportRunner } = other.container.importExport;
    await expect(bulkEditRunner.run(bench.organizationId, edit.id)).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await expect(exportRunner.run(bench.organizationId, exported.id)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    expect((await bench.stored(kept)).tags).toEqual([]);
  });

  it('takes nobody out of a segment over a field it has not heard of', async () => {
    const other = await otherInstance();
    await other.container.customFields.schemas.schemaOf(bench.organizationId);
    await bench.person.api.createCustomField({
      params: bench.params,
      body: { key: 'skin', type: 'text', label: { fr: 'Peau', en: '' } },
    });
    await runTasks(api);
    const segment = await bench.segment({ all: [{ field: 'custom.skin', operator: 'isEmpty' }] });
    const client = await bench.client({ lastName: 'A' });
    expect((await bench.stored(client)).segmentIds).toEqual([segment]);
    await other.container.segments.segmentSweep.evaluate(bench.organizationId, [client]);
    expect((await bench.stored(client)).segmentIds).toEqual([segment]);
  });
});
