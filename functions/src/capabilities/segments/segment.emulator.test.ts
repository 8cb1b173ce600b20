import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { describe, expect } from 'vitest';
import { it } from '../../testing/fixtures.ts';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import type { SegmentBench } from '../../testing/segments.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { usageDuring } from '../../testing/usage.ts';

const inLyon: ConditionGroup = {
  all: [{ field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Villeurbanne'] }],
};

describe('a segment', () => {
  it('is rebuilt by its new criteria, writing only the difference', async ({
    api,
    segmentBench: bench,
  }) => {
    const clients: string[] = [];
    for (const city of ['Lyon', 'Lyon', 'Paris', 'Paris']) {
      clients.push(await bench.client({ lastName: city, address: { city } }));
    }
    const segment = await bench.segment(inLyon);
    expect(await bench.members(segment)).toEqual(clients.slice(0, 2).sort());
    const times = await Promise.all(clients.map((id) => updateTimeOf(api, bench, id)));
    const params = { ...bench.params, segmentId: segment };
    const criteria: ConditionGroup = {
      any: [...inLyon.all, { field: 'lastName', operator: 'equals', value: 'Paris' }],
    };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { criteria } });
    const usage = await usageDuring(() => runTasks(api));
    expect(await bench.members(segment)).toEqual([...clients].sort());
    // Two clients, and twice the progress and the news of it; the rest are settled looks.
    expect(usage.writes).toBeLessThanOrEqual(2 + 6);
    const after = await Promise.all(clients.map((id) => updateTimeOf(api, bench, id)));
    expect(clients.map((_, at) => after[at] === times[at])).toEqual([true, true, false, false]);
    const { rebuild, size } = await bench.person.api.getSegment({ params });
    expect(rebuild).toMatchObject({ status: 'done', done: 4, total: 4, moved: 2 });
    expect(size).toBe(4);
  });

  it('tells when the rest was stopped, and goes on when asked', async ({
    api,
    segmentBench: bench,
  }) => {
    const client = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'Lyon', criteria: inLyon },
    });
    const params = { ...bench.params, segmentId: id };
    await bench.person.api.cancelSegmentRebuild({ params });
    await runTasks(api);
    expect(await bench.members(id)).toEqual([]);
    expect((await bench.person.api.getSegment({ params })).rebuild?.status).toBe('cancelled');
    expect((await problemOf(bench.person.api.cancelSegmentRebuild({ params }))).code).toBe(
      'segment.wrong_status',
    );
    await bench.person.api.rebuildSegment({ params });
    await runTasks(api);
    expect(await bench.members(id)).toEqual([client]);
  });

  it('put aside has no members; taken back it has them again; deleted it leaves nothing', async ({
    api,
    segmentBench: bench,
  }) => {
    const segment = await bench.segment(inLyon);
    const lyon = await bench.client({ lastName: 'A', address: { city: 'Lyon' } });
    const paris = await bench.client({ lastName: 'B' });
    await bench.pin(segment, [paris], 'out');
    const params = { ...bench.params, segmentId: segment };
    await bench.person.api.archiveSegment({ params });
    await runTasks(api);
    expect((await bench.stored(lyon)).segmentIds).toEqual([]);
    expect((await bench.stored(paris)).segmentPins).toEqual({ [segment]: 'out' });
    await bench.person.api.restoreSegment({ params });
    await runTasks(api);
    expect(await bench.members(segment)).toEqual([lyon]);
    const { version } = await bench.person.api.getSegment({ params });
    await bench.person.api.deleteSegment({ params, ifMatch: version });
    await runTasks(api);
    for (const client of [lyon, paris]) {
      const { segmentIds, segmentMemberships, segmentPins } = await bench.stored(client);
      expect({ segmentIds, segmentMemberships, segmentPins }).toEqual({
        segmentIds: [],
        segmentMemberships: {},
        segmentPins: {},
      });
    }
    expect((await problemOf(bench.person.api.getSegment({ params }))).code).toBe(
      'segment.not_found',
    );
  });

  it('in use is neither put aside nor deleted, and says by what', async ({
    segmentBench: bench,
  }) => {
    const below = await bench.segment(inLyon, 'Lyon');
    const above = await bench.segment(
      { all: [{ field: 'segments', operator: 'hasAny', value: [below] }] },
      'Tout Lyon',
    );
    const params = { ...bench.params, segmentId: below };
    for (const refused of [
      () => bench.person.api.archiveSegment({ params }),
      () => bench.person.api.deleteSegment({ params, ifMatch: 1 }),
    ]) {
      const { code, details } = await problemOf(refused());
      expect(code).toBe('segment.in_use');
      expect(details.uses).toEqual([{ kind: 'segment', id: above, name: 'Tout Lyon' }]);
    }
    const { items } = await bench.person.api.listSegments({ params: bench.params });
    expect(items.map(({ name, usedBy }) => [name, usedBy.length])).toEqual([
      ['Lyon', 1],
      ['Tout Lyon', 0],
    ]);
  });

  it('keeps a field from being put aside while it asks about it', async ({
    api,
    segmentBench: bench,
  }) => {
    await bench.person.api.createCustomField({
      params: bench.params,
      body: { key: 'skin', type: 'text', label: { fr: 'Peau', en: '' } },
    });
    await runTasks(api);
    const segment = await bench.segment(
      { all: [{ field: 'custom.skin', operator: 'isNotEmpty' }] },
      'Peaux connues',
    );
    const refused = bench.person.api.archiveCustomField({
      params: { ...bench.params, fieldKey: 'skin' },
    });
    const { code, details } = await problemOf(refused);
    expect(code).toBe('custom_field.in_use');
    expect(details.uses).toEqual([{ kind: 'segment', id: segment, name: 'Peaux connues' }]);
  });

  it('changed meanwhile is not overwritten', async ({ segmentBench: bench }) => {
    const segment = await bench.segment(inLyon);
    const params = { ...bench.params, segmentId: segment };
    await bench.person.api.updateSegment({ params, ifMatch: 1, body: { name: 'Un' } });
    const late = bench.person.api.updateSegment({ params, ifMatch: 1, body: { name: 'Deux' } });
    const { code, details } = await problemOf(late);
    expect(code).toBe('precondition.failed');
    expect(details.current).toMatchObject({ name: 'Un', version: 2 });
  });
});

describe('what makes no sense', () => {
  const city = (value: unknown) => ({ field: 'address.city', operator: 'equals', value });
  const many = { all: Array.from({ length: 51 }, () => city('Lyon')) };
  const deep = { all: [{ any: [{ none: [{ all: [city('Lyon')] }] }] }] };
  it.for<[string, unknown, string, string]>([
    ['51 conditions', many, 'criteria', 'condition.too_many'],
    ['a fourth level', deep, 'criteria', 'condition.too_deep'],
    [
      'an unknown field',
      { all: [{ field: 'custom.nothing', operator: 'isEmpty' }] },
      'criteria.all.0.field',
      'condition.field_unknown',
    ],
    [
      'an operator of another type',
      { all: [{ any: [{ field: 'status', operator: 'inLastDays', value: 3 }] }] },
      'criteria.all.0.any.0.operator',
      'condition.operator_unsuited',
    ],
    [
      'bounds the wrong way round',
      { all: [{ field: 'birthDate', operator: 'between', value: ['2001-01-01', '2000-01-01'] }] },
      'criteria.all.0.value',
      'condition.range_reversed',
    ],
    [
      'a period where nothing is counted',
      { all: [{ ...city('Lyon'), period: { days: 3 } }] },
      'criteria.all.0.period',
      'condition.period_unsuited',
    ],
    [
      'whether somebody is in any segment at all',
      { all: [{ field: 'segments', operator: 'isEmpty' }] },
      'criteria.all.0.operator',
      'condition.operator_unsuited',
    ],
    [
      'groups of nothing without end',
      { all: Array.from({ length: 51 }, () => ({ all: [] })) },
      'criteria',
      'condition.too_many',
    ],
    [
      'a segment that is not there',
      { none: [{ field: 'segments', operator: 'hasAny', value: ['nothing'] }] },
      'criteria.none.0.value',
      'segment.unknown',
    ],
  ])(
    '%s is refused at its place, and nothing is written',
    async ([_, criteria, path, code], { api, segmentBench: bench }) => {
      const create = bench.person.api.createSegment({
        params: bench.params,
        body: { kind: 'dynamic', name: 'X', criteria: criteria as ConditionGroup },
      });
      const { details } = await problemOf(create);
      expect(details.errors).toContainEqual(expect.objectContaining({ path, code }));
      expect((await bench.person.api.listSegments({ params: bench.params })).items).toEqual([]);
      expect(api.surroundings.tasks.tasks).toEqual([]);
    },
  );

  it('a segment that names itself, goes round in circles or rests on too many', async ({
    segmentBench: bench,
  }) => {
    const ids = [await bench.segment(inLyon)];
    const naming = (id: string | undefined): ConditionGroup => ({
      all: [{ field: 'segments', operator: 'hasAny', value: [id as string] }],
    });
    for (let level = 1; level <= 5; level += 1) ids.push(await bench.segment(naming(ids.at(-1))));
    const update = (segmentId: string | undefined, criteria: ConditionGroup) =>
      bench.person.api.updateSegment({
        params: { ...bench.params, segmentId: segmentId as string },
        ifMatch: 1,
        body: { criteria },
      });
    const codeOf = async (refused: Promise<unknown>) =>
      (await problemOf(refused)).details.errors?.map(({ path, code }) => [path, code]);
    const at = 'criteria.all.0.value';
    expect(await codeOf(update(ids[0], naming(ids[0])))).toEqual([
      [at, 'segment.refers_to_itself'],
    ]);
    expect(await codeOf(update(ids[0], naming(ids[3])))).toEqual([[at, 'segment.circular']]);
    const deeper = bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'dynamic', name: 'X', criteria: naming(ids[5]) },
    });
    expect(await codeOf(deeper)).toEqual([[at, 'segment.references_too_deep']]);
  });

  it('a name that another segment has', async ({ segmentBench: bench }) => {
    await bench.segment(inLyon, 'Été');
    const again = bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'static', name: 'ete ' },
    });
    expect((await problemOf(again)).details.errors?.[0]).toMatchObject({
      path: 'name',
      code: 'segment.name_taken',
    });
  });

  it('criteria of a static segment', async ({ segmentBench: bench }) => {
    const { id } = await bench.person.api.createSegment({
      params: bench.params,
      body: { kind: 'static', name: 'S' },
    });
    const update = bench.person.api.updateSegment({
      params: { ...bench.params, segmentId: id },
      ifMatch: 1,
      body: { criteria: inLyon },
    });
    expect((await problemOf(update)).details.errors?.[0]?.code).toBe('segment.criteria_unsuited');
  });
});

async function updateTimeOf(
  api: TestApi,
  bench: SegmentBench,
  clientId: string,
): Promise<number | undefined> {
  const { clientModel } = api.container.clients;
  const stored = await clientModel.find(bench.organizationId, clientId);
  return stored?.updateTime.toMillis();
}
