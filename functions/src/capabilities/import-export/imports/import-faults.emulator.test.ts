import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakCommitsAfter } from '../../../testing/break-commits.ts';
import { ImportDriver } from '../../../testing/imports.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

/** Four chunks: new clients, some that are there already, some twice in the file, some wrong. */
const ROWS = 1_000;
const KILLS = 24;

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let imports: ImportDriver;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.surroundings.tasks.tasks.length = 0;
  ({ organizationId, owner } = await api.createOrganization());
  imports = new ImportDriver(api, owner, organizationId);
});

const lineOf = (at: number) => {
  if (at % 50 === 7) return `Nom ${at};pas-un-e-mail;Ville ${at}`;
  // The same person as the row before.
  if (at % 50 === 9) return `Nom ${at - 1};nom${at - 1}@exemple.fr;Ville ${at - 1}`;
  return `Nom ${at};nom${at}@exemple.fr;Ville ${at}`;
};
const FILE = ['Nom;E-mail;Ville', ...Array.from({ length: ROWS }, (_, at) => lineOf(at))].join(
  '\n',
);
const WRONG = ROWS / 50;
const TWICE = ROWS / 50;
const KNOWN = 5;
const EXPECTED = {
  created: ROWS - WRONG - TWICE - KNOWN,
  updated: KNOWN,
  unchanged: 0,
  duplicate: TWICE,
  rejected: WRONG,
};

async function createKnown(): Promise<void> {
  for (let at = 0; at < KNOWN; at += 1) {
    await owner.api.createClient({
      params: { organizationId },
      body: { lastName: `Nom ${at}`, email: `nom${at}@exemple.fr` },
    });
  }
}

/** Runs the queued tasks, cutting off commits of each try after a number of them, until all is done. */
async function workBrokenly(cuts: readonly number[]): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  const left = [...cuts];
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const { importId } = task.payload as { importId: string };
    const cut = left.shift();
    if (cut === undefined) {
      await api.container.importExport.importRunner.run(organizationId, importId);
      continue;
    }
    const broken = breakCommitsAfter(api.container.database, cut);
    const failed = await api.container.importExport.importRunner.run(organizationId, importId).then(
      () => false,
      () => true,
    );
    broken.mend();
    // Cloud Tasks delivers what failed again; and now and then what did not.
    if (failed || cut % 3 === 0) tasks.push(task);
  }
}

async function stored(): Promise<FirebaseFirestore.DocumentData[]> {
  const { firestore } = api.surroundings;
  const found = await firestore.collection(`organizations/${organizationId}/clients`).get();
  return found.docs.map((one) => one.data());
}

describe('an import that is killed', () => {
  it('at any commit, and tried again, loses no row and doubles none', async () => {
    await createKnown();
    const { id } = await imports.upload(FILE);
    await owner.api.checkImport({ params: { organizationId, importId: id } });
    const cuts = fc.sample(fc.integer({ min: 0, max: 3 }), { numRuns: KILLS, seed: 5 });
    await workBrokenly(cuts.slice(0, KILLS / 3));
    expect((await imports.get(id)).planned).toEqual(EXPECTED);
    await imports.start(id);
    await workBrokenly(cuts.slice(KILLS / 3));
    const job = await imports.get(id);
    expect(job).toMatchObject({ status: 'done', results: EXPECTED, rowsDone: ROWS });
    const clients = await stored();
    expect(clients).toHaveLength(EXPECTED.created + KNOWN);
    expect(new Set(clients.map(({ email }) => email)).size).toBe(clients.length);
    expect(new Set(clients.map(({ number }) => number)).size).toBe(clients.length);
    expect(
      clients.every(({ version, createdBy }) => createdBy.id === owner.id && version <= 2),
    ).toBe(true);
  });

  it('while it is taken back, tried again, leaves what there was', async () => {
    await createKnown();
    const before = await stored();
    const { id } = await imports.import(FILE);
    await owner.api.revertImport({ params: { organizationId, importId: id } });
    await workBrokenly(fc.sample(fc.integer({ min: 0, max: 2 }), { numRuns: 10, seed: 7 }));
    const job = await imports.get(id);
    expect(job.undo).toMatchObject({
      status: 'done',
      removed: EXPECTED.created,
      restored: KNOWN,
      kept: 0,
    });
    const after = await stored();
    const said = (clients: FirebaseFirestore.DocumentData[]) =>
      clients.map(({ email, lastName, address }) => ({ email, lastName, address }));
    expect(said(after)).toEqual(expect.arrayContaining(said(before)));
    expect(after).toHaveLength(KNOWN);
  });

  it('is checked once, however often the check is delivered', async () => {
    const { id } = await imports.upload(FILE);
    const params = { organizationId, importId: id };
    await owner.api.checkImport({ params });
    api.surroundings.tasks.tasks.length = 0;
    const run = () =>
      api.container.importExport.importRunner.run(organizationId, id).catch(() => undefined);
    await Promise.all([run(), run()]);
    await run();
    expect(await imports.get(id)).toMatchObject({ status: 'ready', rowsTotal: ROWS });
    await imports.start(id);
    // The check comes once more, while the import runs.
    await run();
    expect((await imports.get(id)).status).not.toBe('ready');
    await run();
    expect((await imports.get(id)).results.created).toBe(EXPECTED.created + KNOWN);
  });

  it('delivered twice at the same time, is done once', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    await imports.start(id);
    api.surroundings.tasks.tasks.length = 0;
    const run = () =>
      api.container.importExport.importRunner.run(organizationId, id).catch(() => undefined);
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await imports.get(id)).toMatchObject({
      status: 'done',
      results: { ...EXPECTED, created: EXPECTED.created + KNOWN, updated: 0 },
    });
    expect(await stored()).toHaveLength(EXPECTED.created + KNOWN);
  });
});
