import { createHash } from 'node:crypto';
import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE, fetchExport } from '../../../testing/exports.ts';
import { ImportDriver } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.surroundings.tasks.tasks.length = 0;
  ({ organizationId, owner } = await api.createOrganization());
  await addClients(['Martin', 'Roy', 'Noël']);
});

const addClients = (names: readonly string[]) =>
  new ImportDriver(api, owner, organizationId).import(
    ['Nom;E-mail', ...names.map((name) => `${name};${encodeURIComponent(name)}@exemple.fr`)].join(
      '\n',
    ),
  );
const nightly = {
  name: 'Chaque nuit',
  definition: EVERYONE,
  timing: { frequency: 'daily' as const, time: '03:00', weekday: null, monthDay: null },
  scope: 'full' as const,
  retention: { type: 'count' as const, count: 2 },
};
const schedule = (person = owner, different: object = {}) =>
  person.api.createExportSchedule({
    params: { organizationId },
    body: { ...nightly, ...different },
  });
const get = (scheduleId: string): Promise<ExportSchedule> =>
  owner.api.getExportSchedule({ params: { organizationId, scheduleId } });
const runs = async (scheduleId: string) =>
  (await owner.api.listExports({ params: { organizationId }, query: { scheduleId } })).items;

/** What the schedule does every minute, in this organisation and all others. */
async function sweep(): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  const waiting = tasks.length;
  await api.container.importExport.scheduleRuns.sweep();
  const own = tasks
    .splice(waiting)
    .filter(
      ({ payload }) => (payload as { organizationId: string }).organizationId === organizationId,
    );
  tasks.push(...own);
}

/** Moves the clock to a schedule's next moment. */
async function waitFor(scheduleId: string, later: { days?: number } = {}): Promise<Date> {
  const dueAt = new Date((await get(scheduleId)).nextRunAt as string);
  const wait = dueAt.getTime() - api.surroundings.clock.now().getTime();
  api.surroundings.clock.moveBy({ seconds: wait / 1_000 + 1, ...later });
  return dueAt;
}

/** Moves the clock to a schedule's next moment, and lets what is due happen. */
async function nextTime(scheduleId: string, later: { days?: number } = {}): Promise<void> {
  await waitFor(scheduleId, later);
  await sweep();
  await runTasks(api);
}

describe('a scheduled export', () => {
  it('runs at its time, to a dated path with a manifest, and says when it comes next', async () => {
    const created = await schedule();
    expect(created).toMatchObject({ paused: false, lastRun: null, owner: { id: owner.id } });
    await nextTime(created.id);
    const after = await get(created.id);
    expect(after.lastRun).toMatchObject({ status: 'done', rows: 3, scheduleId: created.id });
    expect(Date.parse(after.nextRunAt as string)).toBeGreaterThan(
      Date.parse(created.nextRunAt as string),
    );
    const manifest = after.lastRun?.manifest;
    expect(manifest?.path).toMatch(
      new RegExp(`^exports/${organizationId}/chaque-nuit-.+/\\d{4}/\\d\\d/\\d\\d/.+\\.csv$`),
    );
    const bucket = api.surroundings.bucket();
    const [bytes] = await bucket.file(manifest?.path as string).download();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest?.sha256);
    const [beside] = await bucket.file(`${manifest?.path}.manifest.json`).download();
    expect(JSON.parse(beside.toString())).toEqual(manifest);
  });

  it('does not run before its time, nor twice for the same time', async () => {
    const { id } = await schedule();
    await sweep();
    await runTasks(api);
    expect(await runs(id)).toEqual([]);
    const { nextRunAt } = await get(id);
    const due = new Date(nextRunAt as string);
    await nextTime(id);
    await api.container.importExport.scheduleRuns.runDue(organizationId, id, due);
    await runTasks(api);
    expect(await runs(id)).toHaveLength(1);
  });

  it('runs once when it is begun twice at the same time', async () => {
    const { id } = await schedule();
    const dueAt = await waitFor(id);
    const begin = () => api.container.importExport.scheduleRuns.runDue(organizationId, id, dueAt);
    await Promise.all([begin(), begin(), begin()]);
    await runTasks(api);
    expect(await runs(id)).toMatchObject([{ status: 'done', rows: 3 }]);
  });

  it('catches up once after days without a tick', async () => {
    const { id } = await schedule();
    await nextTime(id, { days: 5 });
    await sweep();
    await runTasks(api);
    expect(await runs(id)).toHaveLength(1);
    const { nextRunAt } = await get(id);
    const ahead = Date.parse(nextRunAt as string) - api.surroundings.clock.now().getTime();
    expect(ahead).toBeLessThanOrEqual(25 * 3_600_000);
    expect(ahead).toBeGreaterThan(0);
  });

  it('keeps as many files as it is told', async () => {
    const { id } = await schedule();
    for (let time = 0; time < 3; time += 1) await nextTime(id);
    const [newest, before, oldest] = await runs(id);
    expect(oldest?.expiresAt).not.toBeNull();
    expect([newest?.expiresAt, before?.expiresAt]).toEqual([null, null]);
    const gone = await problemOf(fetchExport(api, owner, organizationId, oldest?.id as string));
    expect(gone.code).toBe('export.expired');
    expect((await fetchExport(api, owner, organizationId, newest?.id as string)).text).toContain(
      'Roy',
    );
  });

  it('of changes only, brings what was made or changed since the time before', async () => {
    const { id } = await schedule(owner, { scope: 'delta' });
    await nextTime(id);
    expect((await get(id)).lastRun).toMatchObject({ rows: 3, scope: 'full' });
    api.surroundings.clock.moveBy({ hours: 1 });
    await addClients(['Petit']);
    await nextTime(id);
    const { lastRun } = await get(id);
    expect(lastRun).toMatchObject({ rows: 1, scope: 'delta' });
    const { text } = await fetchExport(api, owner, organizationId, lastRun?.id as string);
    expect(text).toContain('Petit');
  });

  it('of changes only, misses nobody whom an import brings in while it runs', async () => {
    const { id } = await schedule(owner, { scope: 'delta' });
    const imports = new ImportDriver(api, owner, organizationId);
    const rows = Array.from({ length: 12 }, (_, at) => `Tard ${at};tard${at}@exemple.fr`);
    const job = await imports.upload(['Nom;E-mail', ...rows].join('\n'));
    await imports.check(job.id);
    await imports.start(job.id);
    // The schedule runs between the start of the import and its first chunk.
    const waiting = api.surroundings.tasks.tasks.splice(0);
    await nextTime(id);
    api.surroundings.clock.moveBy({ hours: 1 });
    api.surroundings.tasks.tasks.push(...waiting);
    await runTasks(api);
    await nextTime(id);
    expect((await get(id)).lastRun).toMatchObject({ scope: 'delta', rows: 12 });
  });

  it('shows who may not see its fields neither conditions nor columns', async () => {
    const roles = { admin: 'write', manager: 'none', staff: 'none', viewer: 'none' } as const;
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'health', type: 'text', label: { fr: 'Santé', en: '' }, roles },
    });
    await runTasks(api);
    const filter = {
      all: [{ field: 'custom.health', operator: 'equals' as const, value: 'diabète' }],
    };
    const definition = {
      ...EVERYONE,
      selection: { type: 'filter', lifecycle: 'active', filter },
      columns: ['number', 'custom.health'],
    };
    const { id } = await schedule(owner, { definition });
    await nextTime(id);
    const manager = await api.createMember(organizationId, 'manager');
    const at = { organizationId, scheduleId: id };
    const shown = JSON.stringify([
      await manager.api.listExportSchedules({ params: { organizationId } }),
      await manager.api.getExportSchedule({ params: at }),
      await manager.api.listExports({ params: { organizationId }, query: { scheduleId: id } }),
    ]);
    expect(shown).not.toMatch(/health|diab/);
    const { lastRun } = await get(id);
    const refused = await problemOf(
      fetchExport(api, manager, organizationId, lastRun?.id as string),
    );
    expect(refused.code).toBe('permission.denied');
  });

  it('that is deleted leaves its files for a month, and not for ever', async () => {
    const { id } = await schedule();
    await nextTime(id);
    const { version, lastRun } = await get(id);
    await owner.api.deleteExportSchedule({
      params: { organizationId, scheduleId: id },
      ifMatch: version,
    });
    expect((await fetchExport(api, owner, organizationId, lastRun?.id as string)).text).toContain(
      'Roy',
    );
    api.surroundings.clock.moveBy({ days: 31 });
    await api.container.importExport.fileUpkeep.sweep(organizationId);
    const gone = await problemOf(fetchExport(api, owner, organizationId, lastRun?.id as string));
    expect(gone.code).toBe('export.expired');
    api.surroundings.clock.moveBy({ days: -31 });
  });

  it('tells the admins of far more or fewer rows than the time before', async () => {
    const admin = await api.createMember(organizationId, 'admin');
    const { id } = await schedule();
    await nextTime(id);
    await addClients(Array.from({ length: 30 }, (_, at) => `Nouveau ${at}`));
    await nextTime(id);
    expect((await get(id)).lastRun).toMatchObject({ unusual: true, rows: 33 });
    const { items } = await admin.api.listNotifications({ params: { organizationId } });
    expect(items).toMatchObject([{ kind: 'exportUnusual', text: 'Chaque nuit', jobId: id }]);
    await nextTime(id);
    expect((await get(id)).lastRun).toMatchObject({ unusual: false });
  });

  it('stops, and tells the admins, when its owner may not export any more', async () => {
    const manager = await api.createMember(organizationId, 'manager');
    const { id } = await schedule(manager);
    const { items } = await owner.api.listMembers({ params: { organizationId } });
    await owner.api.updateMember({
      params: { organizationId, memberId: manager.id },
      ifMatch: items.find((one) => one.id === manager.id)?.version as number,
      body: { role: 'staff' },
    });
    await nextTime(id);
    expect(await get(id)).toMatchObject({
      paused: true,
      stoppedCode: 'permission.denied',
      nextRunAt: null,
      lastRun: { status: 'failed', manifest: null },
    });
    const news = await owner.api.listNotifications({ params: { organizationId } });
    expect(news.items).toContainEqual(
      expect.objectContaining({ kind: 'exportFailed', text: 'Chaque nuit', jobId: id }),
    );
    // Somebody who may takes it over.
    const { version } = await get(id);
    const params = { organizationId, scheduleId: id };
    await owner.api.updateExportSchedule({ params, ifMatch: version, body: { paused: false } });
    expect(await get(id)).toMatchObject({ owner: { id: owner.id }, stoppedCode: null });
    await nextTime(id);
    expect((await get(id)).lastRun).toMatchObject({ status: 'done' });
  });

  it('can be run now, paused, changed and deleted', async () => {
    const { id, version } = await schedule();
    const params = { organizationId, scheduleId: id };
    const run = await owner.api.runExportSchedule({ params });
    await runTasks(api);
    expect((await runs(id)).map((one) => one.id)).toEqual([run.id]);
    const paused = await owner.api.updateExportSchedule({
      params,
      ifMatch: (await get(id)).version,
      body: { paused: true },
    });
    expect(paused).toMatchObject({ paused: true, nextRunAt: null });
    const stale = await problemOf(
      owner.api.updateExportSchedule({ params, ifMatch: version, body: { name: 'Trop tard' } }),
    );
    expect(stale.code).toBe('precondition.failed');
    await owner.api.deleteExportSchedule({ params, ifMatch: paused.version });
    expect((await problemOf(get(id))).code).toBe('export_schedule.not_found');
  });

  it('keeps the fields that it writes from being deleted', async () => {
    const { version } = await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'shoe_size', type: 'number', label: { fr: 'Pointure', en: '' } },
    });
    await runTasks(api);
    const definition = { ...EVERYONE, columns: ['number', 'custom.shoe_size'] };
    const { id } = await schedule(owner, { definition });
    const usage = await owner.api.getCustomFieldUsage({ params: { organizationId } });
    const uses = usage.items.find(({ key }) => key === 'shoe_size')?.uses;
    expect(uses).toEqual([{ kind: 'export', id, name: 'Chaque nuit' }]);
    const params = { organizationId, fieldKey: 'shoe_size' };
    const archive = await problemOf(owner.api.archiveCustomField({ params }));
    expect(archive.code).toBe('custom_field.in_use');
    expect(version).toBe(1);
  });

  it.each([
    ['without a weekday', { timing: { ...nightly.timing, frequency: 'weekly' } }, 'timing.weekday'],
    [
      'of named clients',
      { definition: { ...EVERYONE, selection: { type: 'ids', ids: ['someone'] } } },
      'definition.selection',
    ],
    [
      'of a column that is not there',
      { definition: { ...EVERYONE, columns: ['custom.none'] } },
      'definition.columns.0',
    ],
  ])('%s is refused', async (_, different, path) => {
    const { details } = await problemOf(schedule(owner, different));
    expect(details.errors?.map((error) => error.path)).toContain(path);
  });
});
