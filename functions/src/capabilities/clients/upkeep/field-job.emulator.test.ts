import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { CreateTypeChangeInput } from '@clientele/contracts/custom-fields/field-job';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import { breakCommitsAfter } from '../../../testing/break-commits.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import type { KeptTask } from '../../../testing/test-surroundings.ts';
import { newClientState } from '../record/client-state.ts';

/** More than one commit takes, of any kind of work, and than one task takes when the type changes. */
const MANY = 250;
/** Two whole commits of a change of type, and the rest of one. */
const SOME = 60;
const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
  api.surroundings.tasks.tasks.length = 0;
});

const idOf = (at: number) => `client${String(at).padStart(3, '0')}`;

/** Clients written as by an instance that knows of no field yet. */
async function createClients(
  count: number,
  sizeOf: (at: number) => CustomValue | null,
): Promise<void> {
  const origin = { by: { id: null, name: 'Test' }, at: new Date() };
  const clients = Array.from({ length: count }, (_, at) => ({
    id: idOf(at),
    state: newClientState(
      applyPatch(EMPTY_PROFILE, { lastName: `Nom ${at}`, custom: { size: sizeOf(at) } }),
      formatClientNumber(at + 1),
      origin,
    ),
  }));
  await api.container.clients.clientModel.createMany(organizationId, clients);
}

const params = () => ({ organizationId, fieldKey: 'size' });
const createField = () =>
  owner.api.createCustomField({
    params: { organizationId },
    body: { key: 'size', type: 'text', label: { fr: 'Taille', en: '' } },
  });
const changeType = (body: Omit<CreateTypeChangeInput, 'loseValues'> & { loseValues?: boolean }) =>
  owner.api.createTypeChange({ params: params(), body });
const jobOf = (jobId: string) => owner.api.getFieldJob({ params: { organizationId, jobId } });
const field = async () =>
  (await owner.api.listCustomFields({ params: { organizationId } })).items.find(
    ({ key }) => key === 'size',
  );
const listBySize = () =>
  owner.api.listClients({
    params: { organizationId },
    query: { sort: '-custom.size', limit: 100 },
  });
const stored = async (at: number) =>
  (await api.container.clients.clientModel.find(organizationId, idOf(at)))?.data;

describe('a new field', () => {
  it('sorts the clients there are once each has been gone through, one write each', async () => {
    await createClients(MANY, (at) => (at % 10 === 0 ? `v${at}` : null));
    await createField();
    expect((await problemOf(listBySize())).details.errors?.[0]?.path).toBe('sort');
    await runTasks(api);
    expect((await field())?.ready).toBe(true);
    const { items } = await listBySize();
    expect(items.map(({ custom }) => custom.size).slice(0, 3)).toEqual(['v90', 'v80', 'v70']);
    expect((await stored(1))?.version).toBe(1);
  });

  it('is also there for clients that an instance wrote meanwhile without knowing of it', async () => {
    await createField();
    const first = api.surroundings.tasks.tasks.shift() as KeptTask;
    const { jobId } = first.payload as { jobId: string };
    await api.container.clients.fieldJobRunner.run(organizationId, jobId);
    await createClients(1, () => null);
    const late = api.surroundings.firestore.doc(`organizations/${organizationId}/clients/late`);
    const known = (await stored(0)) as object;
    await late.set({ ...known, customKeys: { active: {} }, updatedAt: new Date() });
    await runTasks(api);
    expect((await late.get()).data()?.customKeys).toEqual({ active: { size: null } });
  });
});

describe('a change of type', () => {
  /** Every fifth client has no value, and the second of every fifty one that is no number. */
  async function createValues(count: number): Promise<void> {
    await createField();
    await createClients(count, (at) => (at % 5 === 0 ? null : at % 50 === 1 ? 'grand' : `${at}`));
    await runTasks(api);
  }

  it('can be tried: nothing changes, and what would not convert is listed', async () => {
    await createValues(SOME);
    const { id } = await changeType({ type: 'number', dryRun: true });
    await runTasks(api);
    const job = await jobOf(id);
    expect(job).toMatchObject({ status: 'done', total: SOME, done: SOME, kept: 46, lost: 2 });
    expect(job.samples[0]).toEqual({ clientId: idOf(1), displayName: 'Nom 1', value: 'grand' });
    expect(await field()).toMatchObject({ type: 'text', jobId: null, version: 1 });
    expect((await stored(2))?.custom.size).toBe('2');
  });

  it('is not made when a value would be lost, unless that is said', async () => {
    await createValues(SOME);
    const { id } = await changeType({ type: 'number', dryRun: false });
    await runTasks(api);
    expect(await jobOf(id)).toMatchObject({ status: 'failed', lost: 2 });
    expect(await field()).toMatchObject({ type: 'text', jobId: null });
    expect((await stored(2))?.custom.size).toBe('2');
  });

  it('converts every value, keeps what was lost in the histories, and sorts anew', async () => {
    await createValues(MANY);
    const { id } = await changeType({ type: 'number', dryRun: false, loseValues: true });
    const clientId = idOf(3);
    const locked = owner.api.updateClient({
      params: { organizationId, clientId },
      ifMatch: 1,
      body: { custom: { size: 'x' } },
    });
    expect((await problemOf(locked)).details.errors?.[0]?.code).toBe('custom_field.busy');
    const created = owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Neuf', custom: { size: 'x' } },
    });
    expect((await problemOf(created)).details.errors?.[0]?.code).toBe('custom_field.busy');
    expect((await problemOf(changeType({ type: 'date', dryRun: false }))).code).toBe(
      'custom_field.busy',
    );
    await runTasks(api);
    expect(await jobOf(id)).toMatchObject({ status: 'done', kept: 195, lost: 5 });
    expect(await field()).toMatchObject({ type: 'number', jobId: null, ready: true });
    expect([(await stored(1))?.custom.size, (await stored(2))?.custom.size]).toEqual([null, 2]);
    const { items } = await listBySize();
    expect(items.slice(0, 3).map(({ custom }) => custom.size)).toEqual([249, 248, 247]);
    const history = await owner.api.listClientHistory({
      params: { organizationId, clientId: idOf(1) },
    });
    expect(history.items[0]).toMatchObject({
      action: 'bulkEdited',
      changes: [{ field: 'custom.size', before: 'grand', after: null }],
    });
  });

  it('killed anywhere and delivered twice converts every value once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), async (cuts) => {
        ({ organizationId, owner } = await api.createOrganization());
        await createField();
        await createClients(SOME, (at) => (at % 5 === 0 ? null : `${at}.5`));
        await runTasks(api);
        const { id } = await changeType({ type: 'number', dryRun: false });
        for (const cut of cuts) {
          const { mend } = breakCommitsAfter(api.container.database, cut);
          await api.container.clients.fieldJobRunner.run(organizationId, id).catch(() => undefined);
          mend();
        }
        await Promise.allSettled([
          api.container.clients.fieldJobRunner.run(organizationId, id),
          api.container.clients.fieldJobRunner.run(organizationId, id),
        ]);
        await api.container.clients.fieldJobRunner.run(organizationId, id);
        await runTasks(api);
        expect(await jobOf(id)).toMatchObject({ status: 'done', kept: 48, lost: 0 });
        for (const at of [1, 23, 59]) {
          expect(await stored(at)).toMatchObject({ custom: { size: at + 0.5 }, version: 2 });
        }
      }),
      randomRuns(8, 40),
    );
  }, 120_000);

  it('that failed for good keeps the values locked and goes on when asked again', async () => {
    await createValues(SOME);
    const { id } = await changeType({ type: 'number', dryRun: false, loseValues: true });
    const { mend } = breakCommitsAfter(api.container.database, 1);
    const error = await api.container.clients.fieldJobRunner
      .run(organizationId, id)
      .catch((thrown) => thrown);
    mend();
    await api.container.clients.fieldJobRunner.fail(organizationId, id, error);
    expect(await jobOf(id)).toMatchObject({ status: 'failed', failureCode: 'internal' });
    expect((await field())?.jobId).toBe(id);
    const again = await changeType({ type: 'number', dryRun: false, loseValues: true });
    expect(again.id).toBe(id);
    await runTasks(api);
    expect(await jobOf(id)).toMatchObject({ status: 'done', kept: 46, lost: 2 });
    expect(await field()).toMatchObject({ type: 'number', jobId: null });
  });

  it('is begun by the nightly round when its task was lost, and forgets erased clients', async () => {
    await createValues(SOME);
    const { id } = await changeType({ type: 'number', dryRun: true });
    api.surroundings.tasks.tasks.length = 0;
    await api.container.customFields.fieldJobs.requeueLost(organizationId);
    expect(api.surroundings.tasks.tasks).toEqual([]);
    api.surroundings.clock.moveBy({ seconds: 660 });
    await api.container.customFields.fieldJobs.requeueLost(organizationId);
    await runTasks(api);
    expect((await jobOf(id)).samples.map(({ clientId }) => clientId)).toContain(idOf(51));
    const records = api.container.slots
      .all(CLIENT_DATA)
      .find(({ capability }) => capability === 'clients');
    await records?.eraseClientData(organizationId, idOf(51));
    expect((await jobOf(id)).samples.map(({ clientId }) => clientId)).not.toContain(idOf(51));
  });

  it('whose task was lost gives way after ten minutes, and does nothing when it comes late', async () => {
    await createValues(SOME);
    const { id } = await changeType({ type: 'number', dryRun: false, loseValues: true });
    const [late] = api.surroundings.tasks.tasks.splice(0);
    api.surroundings.clock.moveBy({ seconds: 660 });
    const other = await changeType({ type: 'longText', dryRun: false });
    api.surroundings.tasks.tasks.unshift(late as KeptTask);
    await runTasks(api);
    expect(await jobOf(id)).toMatchObject({ status: 'failed', done: 0 });
    expect(await jobOf(other.id)).toMatchObject({ status: 'done', lost: 0 });
    expect(await field()).toMatchObject({ type: 'longText', jobId: null });
    expect((await stored(1))?.custom.size).toBe('grand');
  });

  it('is refused to a type that means nothing for the values', async () => {
    await createValues(1);
    const { details } = await problemOf(changeType({ type: 'address', dryRun: true }));
    expect(details.errors?.[0]).toMatchObject({
      path: 'type',
      code: 'custom_field.type_unconvertible',
    });
  });
});

describe('uniqueness, switched on where there are values', () => {
  const makeUnique = () =>
    owner.api.updateCustomField({ params: params(), ifMatch: 1, body: { unique: true } });

  it('holds when no two clients share one', async () => {
    await createField();
    await createClients(MANY, (at) => `n${at}`);
    await runTasks(api);
    const { jobId } = await makeUnique();
    await runTasks(api);
    expect(await jobOf(jobId as string)).toMatchObject({ status: 'done', kept: MANY, lost: 0 });
    expect(await field()).toMatchObject({ unique: true, jobId: null });
    const taken = owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Neuf', custom: { size: 'N7' } },
    });
    expect((await problemOf(taken)).details.errors?.[0]?.code).toBe('custom_field.not_unique');
  });

  it('takes no reservation from another client while it is looked for', async () => {
    await createField();
    await createClients(MANY, (at) => (at === 150 ? 'n0' : `n${at}`));
    await runTasks(api);
    const { jobId } = await makeUnique();
    const { mend } = breakCommitsAfter(api.container.database, 1);
    await api.container.clients.fieldJobRunner
      .run(organizationId, jobId as string)
      .catch(() => undefined);
    mend();
    await owner.api.updateClient({
      params: { organizationId, clientId: idOf(150) },
      ifMatch: 1,
      body: { custom: { size: 'autre' } },
    });
    await runTasks(api);
    expect(await field()).toMatchObject({ unique: true });
    const taken = owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Neuf', custom: { size: 'n0' } },
    });
    expect((await problemOf(taken)).details.errors?.[0]?.code).toBe('custom_field.not_unique');
  });

  it('is given up, with those who share one named', async () => {
    await createField();
    await createClients(MANY, (at) => (at === 200 ? 'n7' : `n${at}`));
    await runTasks(api);
    const { jobId } = await makeUnique();
    await runTasks(api);
    const job = await jobOf(jobId as string);
    expect(job).toMatchObject({ kept: MANY - 1, lost: 1 });
    expect(job.samples).toMatchObject([{ clientId: idOf(200), value: 'n7' }]);
    expect(await field()).toMatchObject({ unique: false, jobId: null });
  });
});

describe('a field deleted for good', () => {
  it('takes its values with it, and leaves nothing in lists or histories', async () => {
    await createField();
    await createClients(MANY, (at) => `v${at}`);
    const fresh = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Neuf', custom: { size: 'm' } },
    });
    await runTasks(api);
    const early = owner.api.deleteCustomField({ params: params(), ifMatch: 1 });
    expect((await problemOf(early)).code).toBe('custom_field.wrong_status');
    const { version } = await owner.api.archiveCustomField({ params: params() });
    await owner.api.deleteCustomField({ params: params(), ifMatch: version });
    await runTasks(api);
    expect(await field()).toBeUndefined();
    for (const at of [0, 120, 249]) {
      const { custom, customKeys } = (await stored(at)) ?? {};
      expect([custom, customKeys]).toEqual([{}, { active: {} }]);
    }
    const history = await owner.api.listClientHistory({
      params: { organizationId, clientId: fresh.id },
    });
    expect(JSON.stringify(history)).not.toContain('size');
  });
});
