import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { describe, expect } from 'vitest';
import { it } from '../../testing/fixtures.ts';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';

const inLyon: ConditionGroup = {
  all: [{ field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Villeurbanne'] }],
};
const leads: ConditionGroup = { all: [{ field: 'status', operator: 'equals', value: 'lead' }] };

describe('a client', () => {
  it('enters and leaves in the commit of its write, at the cost of no read and no write', async ({
    segmentBench: bench,
  }) => {
    const segment = await bench.segment(inLyon);
    const client = await bench.client({ lastName: 'Roy', address: { city: 'Paris' } });
    expect(await bench.members(segment)).toEqual([]);
    const params = { ...bench.params, clientId: client };
    await bench.person.api.updateClient({
      params,
      ifMatch: 1,
      body: { address: { city: 'LYON' } },
    });
    expect(bench.person.lastUsage()).toEqual({ reads: 1, writes: 3, deletes: 0 });
    expect(await bench.members(segment)).toEqual([client]);
    const entered = (await bench.stored(client)).segmentMemberships[segment];
    expect(entered).toEqual({ member: true, enteredAt: expect.any(Date), leftAt: null });
    await bench.edit(client, { address: { city: 'Paris' } });
    expect(await bench.members(segment)).toEqual([]);
    expect((await bench.stored(client)).segmentMemberships[segment]).toEqual({
      member: false,
      enteredAt: entered?.enteredAt,
      leftAt: expect.any(Date),
    });
  });

  it('is decided by the name that its write gives it', async ({ segmentBench: bench }) => {
    const named = await bench.segment({
      all: [{ field: 'displayName', operator: 'startsWith', value: 'dupont' }],
    });
    const client = await bench.client({ kind: 'company', companyName: 'Dupont & fils' });
    expect((await bench.stored(client)).segmentIds).toEqual([named]);
    await bench.edit(client, { companyName: 'Martin' });
    expect((await bench.stored(client)).segmentIds).toEqual([]);
  });

  it('belongs to nothing in the archive, and again where it belonged once it is back', async ({
    segmentBench: bench,
  }) => {
    const segment = await bench.segment(inLyon);
    const client = await bench.client({ lastName: 'Roy', address: { city: 'Lyon' } });
    const params = { ...bench.params, clientId: client };
    await bench.person.api.archiveClient({ params });
    expect(await bench.members(segment)).toEqual([]);
    expect((await bench.stored(client)).segmentIds).toEqual([]);
    await bench.person.api.restoreClient({ params });
    expect(await bench.members(segment)).toEqual([client]);
  });

  it('follows through segments that rest on others', async ({ segmentBench: bench }) => {
    const below = await bench.segment(inLyon);
    const middle = await bench.segment({
      all: [{ field: 'segments', operator: 'hasAny', value: [below] }],
    });
    const above = await bench.segment({
      none: [{ field: 'segments', operator: 'hasAny', value: [middle] }],
    });
    const client = await bench.client({ lastName: 'Roy', address: { city: 'Lyon' } });
    expect((await bench.stored(client)).segmentIds).toEqual([below, middle].sort());
    await bench.edit(client, { address: { city: 'Paris' } });
    expect((await bench.stored(client)).segmentIds).toEqual([above]);
  });

  it('says why it is in a segment, and why not', async ({ segmentBench: bench }) => {
    const segment = await bench.segment({ all: [...inLyon.all, ...leads.all] });
    const client = await bench.client({ lastName: 'Roy', address: { city: 'Lyon' } });
    const params = { ...bench.params, segmentId: segment, clientId: client };
    expect(await bench.person.api.explainSegmentClient({ params })).toMatchObject({
      member: false,
      pin: null,
      lifecycleAllows: true,
      criteria: { kind: 'all', met: false, members: [{ met: true }, { met: false }] },
    });
    await bench.edit(client, { status: 'lead' });
    expect(await bench.person.api.explainSegmentClient({ params })).toMatchObject({
      member: true,
      criteria: { met: true },
    });
    const { items } = await bench.person.api.listClientSegments({ params });
    expect(items).toEqual([
      {
        segment: { id: segment, name: expect.any(String), kind: 'dynamic', hidden: false },
        member: true,
        pin: null,
        enteredAt: expect.any(String),
        leftAt: null,
      },
    ]);
  });
});

describe('by hand', () => {
  it('clients are put in and kept out, whatever the criteria say, and a pin can be taken back', async ({
    segmentBench: bench,
  }) => {
    const segment = await bench.segment(inLyon);
    const lyon = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const paris = await bench.client({ lastName: 'B', address: { city: 'Paris' } });
    await bench.pin(segment, [paris], 'in');
    await bench.pin(segment, [lyon], 'out');
    expect(await bench.members(segment)).toEqual([paris]);
    await bench.edit(paris, { source: 'still' });
    expect(await bench.members(segment)).toEqual([paris]);
    await bench.pin(segment, [lyon, paris], null);
    expect(await bench.members(segment)).toEqual([lyon]);
  });

  it('a static segment has whom people put in, with an undo and a place in the history', async ({
    api,
    segmentBench: bench,
  }) => {
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'static', name: 'Invités' },
    });
    const client = await bench.client({ lastName: 'A' });
    const bulkEditId = await bench.pin(id, [client], 'in');
    expect(await bench.members(id)).toEqual([client]);
    const history = await bench.person.api.listClientHistory({
      params: { ...bench.params, clientId: client },
    });
    expect(history.items[0]?.changes).toEqual([
      { field: `segmentPins.${id}`, before: null, after: 'in' },
    ]);
    await bench.person.api.undoBulkEdit({ params: { ...bench.params, bulkEditId } });
    await runTasks(api);
    expect(await bench.members(id)).toEqual([]);
  });
});

describe('clients selected through segments', () => {
  it('are edited together: in any of these and in none of those', async ({
    api,
    segmentBench: bench,
  }) => {
    const lyon = await bench.segment(inLyon);
    const lead = await bench.segment(leads);
    const wanted = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const left = await bench.client({
      lastName: 'B',
      address: { city: 'Lyon' },
      status: 'lead',
    });
    await bench.person.api.createBulkEdit({
      params: bench.params,
      body: {
        action: { type: 'addTags', tags: ['vu'] },
        selection: { type: 'segments', include: [lyon], exclude: [lead] },
      },
    });
    await runTasks(api);
    expect((await bench.stored(wanted)).tags).toEqual(['vu']);
    expect((await bench.stored(left)).tags).toEqual([]);
  });

  it('of segments that are not there are refused at their place', async ({
    segmentBench: bench,
  }) => {
    const lyon = await bench.segment(inLyon);
    const edit = bench.person.api.createBulkEdit({
      params: bench.params,
      body: {
        action: { type: 'archive' },
        selection: { type: 'segments', include: [lyon], exclude: ['nothing'] },
      },
    });
    expect((await problemOf(edit)).details.errors).toEqual([
      expect.objectContaining({ path: 'selection.exclude.0', code: 'segment.unknown' }),
    ]);
  });
});
