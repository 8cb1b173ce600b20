import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYONE, exportFile } from '../../testing/exports.ts';
import { problemOf } from '../../testing/problems.ts';
import { runTasks } from '../../testing/run-tasks.ts';
import { SegmentBench } from '../../testing/segments.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

/** Segments over what a role may not see: shown by name, and not told by any way. */
const api = new TestApi();
let bench: SegmentBench;
let manager: TestPerson;
let client: string;
let hidden: string;
let through: string;
let masked: string;
let open: string;
const SECRET = 'secretskin';

beforeAll(async () => {
  await api.start();
  bench = await SegmentBench.create(api);
  manager = await api.createMember(bench.organizationId, 'manager');
  for (const [key, access] of [
    ['skin', 'none'],
    ['note', 'masked'],
  ] as const) {
    await bench.person.api.createCustomField({
      params: bench.params,
      body: {
        key,
        type: 'text',
        label: { fr: key, en: '' },
        roles: { admin: 'write', manager: access, staff: access, viewer: access },
      },
    });
  }
  await runTasks(api);
  client = await bench.client({ lastName: 'Roy', custom: { skin: SECRET, note: SECRET } });
  await bench.client({ lastName: 'Autre' });
  const about = (field: string): ConditionGroup => ({
    all: [
      { field: 'lastName', operator: 'isNotEmpty' },
      { field, operator: 'equals', value: SECRET },
    ],
  });
  hidden = await bench.segment(about('custom.skin'), 'Peaux sensibles');
  masked = await bench.segment(about('custom.note'), 'Notes');
  through = await bench.segment(
    { all: [{ field: 'segments', operator: 'hasAny', value: [hidden] }] },
    'Par un autre',
  );
  open = await bench.segment(
    { all: [{ field: 'custom.note', operator: 'isNotEmpty' }] },
    'Avec une note',
  );
}, 60_000);
afterAll(() => api.stop());

const at = (segmentId: string) => ({ ...bench.params, segmentId });
const hiddenOnes = () =>
  [
    ['a field that is not there', hidden],
    ['a masked value', masked],
    ['another segment', through],
  ] as const;

describe('a segment over what the role may not see', () => {
  it('is shown by name, with a hidden condition and no number', async () => {
    for (const [why, id] of hiddenOnes()) {
      const shown = await manager.api.getSegment({ params: at(id) });
      expect(shown, why).toMatchObject({ hidden: true, size: null, trend: null, lastMoveAt: null });
      expect(shown.rebuild, why).toMatchObject({ moved: 0, done: 0, total: 0 });
      expect(JSON.stringify(shown)).not.toContain(SECRET);
      expect(JSON.stringify(shown.criteria)).toContain('"hidden":true');
    }
    const listed = await manager.api.listSegments({ params: bench.params });
    expect(JSON.stringify(listed)).not.toMatch(/secretskin|custom\.skin/);
    expect(listed.items.map(({ name, size }) => [name, size])).toEqual([
      ['Avec une note', 1],
      ['Notes', null],
      ['Par un autre', null],
      ['Peaux sensibles', null],
    ]);
  });

  it('tells who belongs to it by no way', async () => {
    for (const [why, id] of hiddenOnes()) {
      const params = at(id);
      const ways = [
        manager.api.listSegmentClients({ params }),
        manager.api.explainSegmentClient({ params: { ...params, clientId: client } }),
        manager.api.getSegmentAnalytics({ params }),
        manager.api.getSegmentOverlap({
          params: bench.params,
          query: { ids: `${open},${id}` as never },
        }),
        manager.api.updateSegment({ params, ifMatch: 1, body: { criteria: { all: [] } } }),
        manager.api.previewSegment({
          params: bench.params,
          body: { criteria: { all: [] }, segmentId: id },
        }),
        manager.api.pinSegmentClients({
          params,
          body: { selection: { type: 'ids', ids: [client] }, pin: 'in' },
        }),
      ];
      const problems = await Promise.all(ways.map((way) => problemOf(way)));
      expect(
        problems.map(({ code }) => code),
        why,
      ).toEqual(ways.map(() => 'segment.hidden_conditions'));
    }
  });

  it('is no field to filter, count, export or select by', async () => {
    for (const [why, id] of hiddenOnes()) {
      const condition = { field: 'segments', operator: 'hasAny' as const, value: [id] };
      const filter = { all: [condition] };
      const selection = { type: 'segments' as const, include: [id], exclude: [] };
      const ways = [
        manager.api.listClients({ params: bench.params, query: { filter } }),
        manager.api.countClients({ params: bench.params, query: { filter } }),
        manager.api.previewSegment({ params: bench.params, body: { criteria: filter } }),
        manager.api.createSegment({
          params: bench.params,
          body: { kind: 'dynamic', name: `new ${id}`, criteria: filter },
        }),
        manager.api.createBulkEdit({
          params: bench.params,
          body: { action: { type: 'archive' }, selection },
        }),
        manager.api.createExport({
          params: bench.params,
          body: {
            entity: 'clients',
            selection,
            columns: ['number'],
            format: 'csv',
            language: 'fr',
          },
        }),
      ];
      const problems = await Promise.all(ways.map((way) => problemOf(way)));
      expect(
        problems.map(({ code }) => code),
        why,
      ).toEqual(ways.map(() => 'request.invalid'));
    }
    // Whether somebody is in any segment at all would tell as well.
    const none = { all: [{ field: 'segments', operator: 'isEmpty' as const }] };
    const asked = manager.api.countClients({ params: bench.params, query: { filter: none } });
    expect((await problemOf(asked)).code).toBe('request.invalid');
  });

  it('is not among the segments of a client', async () => {
    const params = { ...bench.params, clientId: client };
    const { items } = await manager.api.listClientSegments({ params });
    expect(items.map(({ segment }) => segment.name)).toEqual(['Avec une note']);
    const all = await bench.person.api.listClientSegments({ params });
    expect(all.items).toHaveLength(4);
  });

  it('tells by no history who was put into it', async () => {
    await bench.pin(hidden, [client], 'in');
    await bench.pin(open, [client], 'in');
    const historyOf = async (person: TestPerson) => {
      const params = { ...bench.params, clientId: client };
      const { items } = await person.api.listClientHistory({ params });
      return items.filter(({ changes }) => changes.some(({ field }) => field.includes('Pins')));
    };
    const shown = await historyOf(bench.person);
    expect(shown.flatMap(({ changes }) => changes.map(({ field }) => field)).sort()).toEqual(
      [`segmentPins.${hidden}`, `segmentPins.${open}`].sort(),
    );
    // A pin is taken back where it was made.
    expect(shown.some(({ restorable }) => restorable)).toBe(false);
    const told = await historyOf(manager);
    expect(told.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual([
      `segmentPins.${open}`,
    ]);
    await bench.pin(hidden, [client], null);
    await bench.pin(open, [client], null);
  });

  it('keeps its hidden condition when only its name changes', async () => {
    const params = at(hidden);
    const { version } = await manager.api.getSegment({ params });
    await manager.api.updateSegment({ params, ifMatch: version, body: { name: 'Autre nom' } });
    const { criteria } = await bench.person.api.getSegment({ params });
    expect(JSON.stringify(criteria)).toContain(SECRET);
  });

  it('is told by no entry of the audit log', async () => {
    const log = {
      entity: 'auditEntries' as const,
      selection: { type: 'period' as const, from: null, to: null },
      columns: ['entity', 'changes'],
      format: 'ndjson' as const,
    };
    const exported = async (person: TestPerson) =>
      (await exportFile(api, person, bench.organizationId, log)).text
        .split('\n')
        .filter((line) => line.includes('"segment"') && line.includes('criteria'));
    expect((await exported(bench.person)).filter((line) => line.includes(SECRET))).toHaveLength(2);
    const admin = await api.createMember(bench.organizationId, 'admin');
    const { version } = await bench.person.api.listCustomFields({ params: bench.params });
    await bench.person.api.updateFieldAccess({
      params: bench.params,
      ifMatch: version,
      body: { changes: [{ field: 'skin', role: 'admin', access: 'none' }] },
    });
    const lines = await exported(admin);
    const told = lines.filter((line) => line.includes(SECRET));
    // What they may know, about notes, is told still.
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('custom.skin');
    expect(lines.join()).toContain('hidden');
  });
});

describe('a field that segments ask about', () => {
  it('does not become sensitive, when nobody could mend them any more', async () => {
    const { organizationId } = bench;
    const { key } = await bench.person.api.createCustomField({
      params: { organizationId },
      body: { key: 'allergy', type: 'text', label: { fr: 'Allergie', en: '' } },
    });
    await runTasks(api);
    const { items } = await bench.person.api.listCustomFields({ params: { organizationId } });
    const version = items.find((field) => field.key === key)?.version as number;
    const turn = () =>
      bench.person.api.updateCustomField({
        params: { organizationId, fieldKey: key },
        ifMatch: version,
        body: { sensitive: true },
      });
    const id = await bench.segment(
      { all: [{ field: 'custom.allergy', operator: 'contains', value: 'noix' }] },
      'Noix',
    );
    const refused = await problemOf(turn());
    expect(refused.code).toBe('custom_field.in_use');
    expect(refused.details).toMatchObject({ uses: [{ kind: 'segment', id, name: 'Noix' }] });
    const params = at(id);
    const { version: ifMatch } = await bench.person.api.getSegment({ params });
    await bench.person.api.deleteSegment({ params, ifMatch });
    expect((await turn()).sensitive).toBe(true);
  });
});

describe('roles', () => {
  it('of those who do not export learn nothing of exports', async () => {
    await bench.person.api.createExportSchedule({
      params: bench.params,
      body: {
        name: 'Chaque nuit',
        definition: {
          ...EVERYONE,
          selection: { type: 'segments', include: [open], exclude: [] },
        },
        timing: { frequency: 'daily', time: '03:00', weekday: null, monthDay: null },
        scope: 'full',
        retention: { type: 'count', count: 2 },
      },
    });
    const viewer = await api.createMember(bench.organizationId, 'viewer');
    const uses = async (person: TestPerson) =>
      (await person.api.getSegment({ params: at(open) })).usedBy.map(({ name }) => name);
    expect(await uses(manager)).toEqual(['Chaque nuit']);
    expect(await uses(viewer)).toEqual([]);
  });

  it('staff look at segments and do not make them', async () => {
    const staff = await api.createMember(bench.organizationId, 'staff');
    await staff.api.listSegments({ params: bench.params });
    await staff.api.listSegmentClients({ params: at(open) });
    const create = staff.api.createSegment({
      params: bench.params,
      body: { kind: 'static', name: 'Non' },
    });
    expect((await problemOf(create)).code).toBe('permission.denied');
    const preview = staff.api.previewSegment({
      params: bench.params,
      body: { criteria: { all: [] } },
    });
    expect((await problemOf(preview)).code).toBe('permission.denied');
  });
});
