import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import { ImportDriver } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { usageDuring } from '../../../testing/usage.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let imports: ImportDriver;

const FILE = [
  'Prénom;Nom;E-mail;Téléphone;Date de naissance;Code postal;Ville',
  'Zoé;Martin;zoe@exemple.fr;06.12.34.56.78;31/12/1980;69001;Lyon',
  'Éric;Noël;eric@exemple.fr;;05/02/1975;75011;Paris',
  'Zoe;MARTIN;ZOE@exemple.fr;;;;',
  'Paul;Dupont;paul.exemple.fr;;;;',
  'Léa;Roy;;612345679;45/13/1999;;',
].join('\r\n');

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.surroundings.clock.resume();
  api.surroundings.tasks.tasks.length = 0;
  ({ organizationId, owner } = await api.createOrganization());
  imports = new ImportDriver(api, owner, organizationId);
});

const listed = async () =>
  (await owner.api.listClients({ params: { organizationId }, query: { limit: 100 } })).items;
const named = async (lastName: string) =>
  (await listed()).find((client) => client.lastName === lastName);
const create = (body: object) =>
  owner.api.createClient({
    params: { organizationId },
    query: { allowDuplicate: true },
    body,
  });

describe('an uploaded file', () => {
  it('is understood by itself: how to read it, and where its columns go', async () => {
    const job = await imports.upload(FILE);
    expect(owner.lastResponse().status).toBe(201);
    expect(job).toMatchObject({ status: 'mapping', fileName: 'clients.csv', remembered: false });
    expect(job.reading).toMatchObject({
      format: 'delimited',
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      dateOrder: 'dayFirst',
    });
    expect(job.settings.mapping.map(({ target }) => target)).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'birthDate',
      'address.postalCode',
      'address.city',
    ]);
    expect(job.columns[0]).toMatchObject({
      header: 'Prénom',
      samples: ['Zoé', 'Éric', 'Zoe', 'Paul', 'Léa'],
    });
  });

  it('shows its first rows as they would be understood, and what is wrong with them', async () => {
    const { id } = await imports.upload(FILE);
    const { rows } = await owner.api.previewImport({ params: { organizationId, importId: id } });
    expect(rows[0]?.values).toContainEqual({ target: 'phone', value: '+33612345678' });
    expect(rows[0]?.values).toContainEqual({ target: 'birthDate', value: '1980-12-31' });
    expect(rows[3]?.errors).toMatchObject([{ code: 'email.invalid', column: 2 }]);
    expect(rows[4]?.errors).toMatchObject([{ column: 4 }]);
  });

  it('is read otherwise when somebody says so, at once', async () => {
    const { id } = await imports.upload('Nom;Né le\nMartin;01/02/1980\nRoy;03/04/1981');
    const job = await imports.update(id, { reading: { dateOrder: 'monthFirst' } });
    expect(job.detected.dateOrder).toBe('dayFirst');
    const { rows } = await owner.api.previewImport({ params: { organizationId, importId: id } });
    expect(rows[0]?.values).toContainEqual({ target: 'birthDate', value: '1980-01-02' });
  });

  it.each([
    ['nothing at all', ''],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])],
    ['a header alone', 'Nom;Prénom'],
  ])('is refused with a reason, and nothing is kept: %s', async (_, content) => {
    const problem = await problemOf(imports.upload(content));
    expect(problem.code).toBe('request.invalid');
    expect(problem.details.errors?.[0]?.path).toBe('file');
    const { items } = await owner.api.listImports({ params: { organizationId } });
    expect(items).toEqual([]);
    const prefix = `organizations/${organizationId}/imports/`;
    const [files] = await api.surroundings.bucket().getFiles({ prefix });
    expect(files).toEqual([]);
  });

  it('is for who may import', async () => {
    const staff = await api.createMember(organizationId, 'staff');
    const refused = new ImportDriver(api, staff, organizationId);
    expect((await problemOf(refused.upload(FILE))).code).toBe('permission.denied');
    const { id } = await imports.upload(FILE);
    expect((await problemOf(refused.get(id))).code).toBe('permission.denied');
  });

  it('of another organisation is not there', async () => {
    const { id } = await imports.upload(FILE);
    const other = await api.createOrganization();
    const foreign = new ImportDriver(api, other.owner, other.organizationId);
    expect((await problemOf(foreign.get(id))).code).toBe('import.not_found');
  });
});

describe('a check', () => {
  it('says of every row what would become of it, and writes no client', async () => {
    const { id } = await imports.upload(FILE);
    const job = await imports.check(id);
    expect(job).toMatchObject({
      status: 'ready',
      rowsTotal: 5,
      planned: { created: 2, updated: 0, unchanged: 0, duplicate: 1, rejected: 2 },
    });
    const rows = await imports.rows(id);
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'created'],
      [4, 'duplicate'],
      [5, 'rejected'],
      [6, 'rejected'],
    ]);
    expect(rows[2]?.match).toMatchObject({ reasons: ['email'], row: 2, clients: [] });
    expect(rows[3]?.errors).toMatchObject([{ column: 2, code: 'email.invalid' }]);
    const rejected = await imports.rows(id, { outcome: 'rejected' });
    expect(rejected.map(({ row }) => row)).toEqual([5, 6]);
    expect(await listed()).toEqual([]);
  });

  it('finds the clients that are there, and says by what and how surely', async () => {
    const zoe = await create({ firstName: 'Zoé', lastName: 'Martin', email: 'zoe@exemple.fr' });
    await create({ lastName: 'Noël', firstName: 'Éric', birthDate: '1975-02-05' });
    const { id } = await imports.upload(FILE);
    const job = await imports.check(id);
    expect(job.planned).toMatchObject({ created: 0, updated: 2, duplicate: 1, rejected: 2 });
    const [first, second] = await imports.rows(id, { outcome: 'updated' });
    expect(first?.match).toMatchObject({
      reasons: ['email'],
      clients: [{ id: zoe.id, displayName: 'Zoé Martin' }],
    });
    expect(first?.changes).toContainEqual({
      field: 'phone',
      before: null,
      after: '+33612345678',
    });
    expect(second?.match?.reasons).toEqual(['nameAndBirthDate']);
    expect(first?.match?.score).toBeGreaterThan(50);
  });

  it('counts cells that somebody corrected, once it runs again', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    const params = { organizationId, importId: id, row: '5' };
    const row = await owner.api.correctImportRow({
      params,
      body: { cells: [{ column: 2, value: 'paul@exemple.fr' }] },
    });
    expect(row).toMatchObject({ corrected: [2], errors: [], outcome: 'rejected' });
    expect((await imports.get(id)).checkOutdated).toBe(true);
    expect((await problemOf(imports.start(id))).code).toBe('import.check_outdated');
    const again = await imports.check(id);
    expect(again).toMatchObject({
      checkOutdated: false,
      planned: { created: 3, duplicate: 1, rejected: 1 },
    });
    await imports.run(id);
    expect((await named('Dupont'))?.email).toBe('paul@exemple.fr');
  });

  it('leaves out, or makes all the same, what somebody decided so', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    const decide = (row: string, decision: 'create' | 'skip') =>
      owner.api.correctImportRow({
        params: { organizationId, importId: id, row },
        body: { decision },
      });
    await decide('4', 'create');
    await decide('2', 'skip');
    const job = await imports.check(id);
    expect(job.planned).toMatchObject({ created: 2, unchanged: 1, duplicate: 0, rejected: 2 });
  });

  it('hands out the rejected rows with their reasons, ready to be imported again', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    const params = { organizationId, importId: id };
    const { url } = await owner.api.createRejectedRowsLink({ params });
    const response = await fetch(new URL(url, api.origin));
    const text = await response.text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^Paul;Dupont;paul\.exemple\.fr;;;;;"?E-mail: /);
    const again = await imports.upload(text);
    expect(again.columns).toHaveLength(8);
    expect((await imports.check(again.id)).planned).toMatchObject({ rejected: 2, created: 0 });
  });

  it('writes rejected rows so that no spreadsheet runs them, and they come back as they were', async () => {
    const { id } = await imports.upload('Nom;E-mail\n=1+2;pas-un-e-mail\nRoy;b@exemple.fr');
    await imports.check(id);
    const params = { organizationId, importId: id };
    const { url } = await owner.api.createRejectedRowsLink({ params });
    const text = await (await fetch(new URL(url, api.origin))).text();
    expect(text).toContain("'=1+2;");
    const again = await imports.upload(text);
    expect(again.columns[0]?.samples).toEqual(['=1+2']);
  });

  it('that finds the file unreadable half way says where, and can be tried otherwise', async () => {
    const broken = `${'Nom;Ville\n'}${'Roy;Lyon\n'.repeat(600)}"Martin;Paris\n`;
    const { id } = await imports.upload(broken);
    const job = await imports.check(id);
    expect(job).toMatchObject({ status: 'mapping', failureCode: 'import.unreadable' });
    expect(job.failure).toMatchObject({ code: 'file.quote_open' });
    expect(job.failure?.message).toContain('602');
  });

  it('that was cancelled leaves the import to be set up again', async () => {
    const { id } = await imports.upload(FILE);
    const params = { organizationId, importId: id };
    await owner.api.checkImport({ params });
    await owner.api.cancelImport({ params });
    await runTasks(api);
    expect(await imports.get(id)).toMatchObject({ status: 'mapping', planned: null });
  });
});

describe('an import', () => {
  it('creates, numbers and finds clients, notes by whom, and says so to who asked', async () => {
    const job = await imports.import(FILE);
    expect(job).toMatchObject({
      status: 'done',
      results: { created: 2, updated: 0, unchanged: 0, duplicate: 1, rejected: 2 },
    });
    const zoe = await named('Martin');
    expect(zoe).toMatchObject({
      firstName: 'Zoé',
      phone: '+33612345678',
      birthDate: '1980-12-31',
      number: 'C-000001',
      address: { postalCode: '69001', city: 'Lyon' },
      // Nobody said on what ground they may be written to.
      consents: { email: 'denied', sms: 'denied', phone: 'denied', post: 'denied' },
      createdBy: { id: owner.id },
    });
    const params = { organizationId, clientId: zoe?.id as string };
    const history = await owner.api.listClientHistory({ params });
    expect(history.items).toMatchObject([
      { action: 'created', source: 'import', importId: job.id },
    ]);
    const timeline = await owner.api.listClientInteractions({ params });
    expect(timeline.items).toMatchObject([{ type: 'import' }]);
    const found = await owner.api.searchClients({
      params: { organizationId },
      query: { q: '0612345678' },
    });
    expect(found.items.map(({ id }) => id)).toEqual([zoe?.id]);
    const news = await owner.api.listNotifications({ params: { organizationId } });
    expect(news.items).toMatchObject([
      { kind: 'importFinished', jobId: job.id, text: 'clients.csv' },
    ]);
  });

  it('run once more changes nothing', async () => {
    await imports.import(FILE);
    const before = await listed();
    const job = await imports.import(FILE);
    expect(job.results).toMatchObject({ created: 0, updated: 0, unchanged: 2, duplicate: 1 });
    expect(await listed()).toEqual(before);
  });

  it('proposes the mapping of the last time for the same headers', async () => {
    const first = await imports.upload(FILE);
    const mapping = first.settings.mapping.map((one) =>
      one.target === 'address.city' ? { ...one, target: 'source' } : one,
    );
    await imports.update(first.id, { settings: { mapping } });
    await imports.check(first.id);
    await imports.run(first.id);
    const second = await imports.upload(FILE.replace('Zoé;', 'Anna;'));
    expect(second.remembered).toBe(true);
    expect(second.settings.mapping.at(-1)?.target).toBe('source');
  });

  it('overwrites, fills blanks or leaves alone, as each column and each match says', async () => {
    const zoe = await create({
      firstName: 'Z.',
      lastName: 'Martin',
      email: 'zoe@exemple.fr',
      address: { city: 'Nantes' },
    });
    const { id, settings } = await imports.upload(FILE);
    const overwrite: Record<string, 'ifBlank' | 'never'> = {
      'address.city': 'ifBlank',
      birthDate: 'never',
    };
    const mapping = settings.mapping.map((one) => ({
      ...one,
      overwrite: overwrite[one.target ?? ''] ?? ('always' as const),
    }));
    await imports.update(id, { settings: { mapping } });
    await imports.check(id);
    await imports.run(id);
    const params = { organizationId, clientId: zoe.id };
    expect(await owner.api.getClient({ params })).toMatchObject({
      firstName: 'Zoé',
      phone: '+33612345678',
      birthDate: null,
      address: { city: 'Nantes', postalCode: '69001' },
      version: 2,
    });
    const { items } = await owner.api.listClientHistory({ params });
    expect(items[0]).toMatchObject({ action: 'imported', source: 'import', restorable: true });
  });

  it('tells who may be written to: by consent, and never against a no', async () => {
    const csv =
      'Nom;E-mail;Newsletter\nMartin;a@exemple.fr;oui\nRoy;b@exemple.fr;non\nNoël;c@exemple.fr;';
    const denied = await create({ lastName: 'Noël', email: 'c@exemple.fr' });
    const legalBasis = {
      basis: 'consent' as const,
      source: 'Fiches papier du salon',
      channels: ['email' as const],
    };
    const job = await imports.import(csv, { legalBasis });
    expect(job.settings.legalBasis).toEqual(legalBasis);
    expect((await named('Martin'))?.consents.email).toBe('granted');
    expect((await named('Roy'))?.consents.email).toBe('denied');
    const params = { organizationId, clientId: denied.id };
    expect((await owner.api.getClient({ params })).consents.email).not.toBe('granted');
  });

  it('takes numbers of its own, and does not disturb who creates clients meanwhile', async () => {
    const rows = Array.from({ length: 650 }, (_, at) => `Nom ${at};nom${at}@exemple.fr`);
    const { id } = await imports.upload(['Nom;E-mail', ...rows].join('\n'));
    await imports.check(id);
    await imports.start(id);
    await api.container.importExport.importRunner.run(organizationId, id);
    const another = await create({ lastName: 'Venue entre-temps', email: 'nom649@exemple.fr' });
    await runTasks(api);
    const stored = await api.surroundings.firestore
      .collection(`organizations/${organizationId}/clients`)
      .get();
    const numbers = stored.docs.map((one) => one.data().number);
    expect(new Set(numbers).size).toBe(stored.size);
    expect(another.number).not.toBe('C-000001');
  });

  it('leaves out who came in by another way since the check', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    await create({ lastName: 'Noël', email: 'eric@exemple.fr' });
    const job = await imports.run(id);
    expect(job.results).toMatchObject({ created: 1, duplicate: 2 });
  });

  it('stops when asked, goes on when asked, and loses nothing', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => `Nom ${at};nom${at}@exemple.fr`);
    const { id } = await imports.upload(['Nom;E-mail', ...rows].join('\n'));
    await imports.check(id);
    await imports.start(id);
    const params = { organizationId, importId: id };
    const task = api.container.importExport.importRunner
      .run(organizationId, id)
      .catch(() => undefined);
    await owner.api.cancelImport({ params });
    await task;
    await runTasks(api);
    const stopped = await imports.get(id);
    expect(stopped.status).toBe('cancelled');
    expect(await imports.run(id)).toMatchObject({ status: 'done', results: { created: 900 } });
    const { count } = await owner.api.countClients({ params: { organizationId } });
    expect(count).toBe(900);
  });

  it('ends with the right of who asked', async () => {
    const manager = await api.createMember(organizationId, 'manager');
    const theirs = new ImportDriver(api, manager, organizationId);
    const { id } = await theirs.upload(FILE);
    await theirs.check(id);
    await theirs.start(id);
    const member = await owner.api.listMembers({ params: { organizationId } });
    const found = member.items.find((one) => one.id === manager.id);
    await owner.api.updateMember({
      params: { organizationId, memberId: manager.id },
      ifMatch: found?.version as number,
      body: { role: 'staff' },
    });
    await runTasks(api);
    expect(await imports.get(id)).toMatchObject({
      status: 'failed',
      failureCode: 'permission.denied',
    });
    expect(await listed()).toEqual([]);
  });

  it('costs a write for a new client and next to no read', async () => {
    const rows = Array.from(
      { length: 1_500 },
      (_, at) => `Prénom ${at};Nom ${at};nom${at}@exemple.fr;06${String(10_000_000 + at)};69001`,
    );
    const { id } = await imports.upload(
      ['Prénom;Nom;E-mail;Téléphone;Code postal', ...rows].join('\n'),
    );
    const params = { organizationId, importId: id };
    await owner.api.checkImport({ params });
    api.surroundings.clock.stop();
    const check = await usageDuring(() => runTasks(api));
    await imports.start(id);
    const run = await usageDuring(() => runTasks(api));
    expect((await imports.get(id)).results.created).toBe(1_500);
    const { reads, writes } = { reads: check.reads + run.reads, writes: check.writes + run.writes };
    expect(writes / 1_500).toBeLessThanOrEqual(1.02);
    expect(reads / 1_500).toBeLessThanOrEqual(0.1);
  });
});

describe('people who share something', () => {
  it('are not taken for one another by a phone or an e-mail alone', async () => {
    const jean = await create({ firstName: 'Jean', lastName: 'Martin', phone: '0478000001' });
    const csv = [
      'Prénom;Nom;Téléphone;E-mail',
      'Marie;Martin;0478000001;',
      'Paul;Roy;0478000002;famille@exemple.fr',
      'Anne;Roy;0478000002;famille@exemple.fr',
      'A.;Roy;0478000002;',
    ].join('\n');
    const { id } = await imports.upload(csv);
    const job = await imports.check(id);
    expect(job.planned).toMatchObject({ created: 4, updated: 0, duplicate: 0 });
    const [marie] = await imports.rows(id);
    expect(marie?.match).toMatchObject({ reasons: ['phone'], clients: [{ id: jean.id }] });
    await imports.run(id);
    const params = { organizationId, clientId: jean.id };
    expect((await owner.api.getClient({ params })).firstName).toBe('Jean');
  });

  it('are still there when their twin in the file is left out', async () => {
    const { id } = await imports.upload('Nom;E-mail\nRoy;b@exemple.fr\nROY;b@exemple.fr');
    await imports.check(id);
    await owner.api.correctImportRow({
      params: { organizationId, importId: id, row: '2' },
      body: { decision: 'skip' },
    });
    expect((await imports.check(id)).planned).toMatchObject({ created: 1, unchanged: 1 });
  });
});

describe('two imports', () => {
  it('checked side by side do not bring in the same people twice', async () => {
    const first = await imports.upload(FILE);
    const second = await imports.upload(FILE);
    await imports.check(first.id);
    await imports.check(second.id);
    await imports.run(first.id);
    const refused = await problemOf(imports.start(second.id));
    expect(refused.code).toBe('import.check_outdated');
    const again = await imports.check(second.id);
    expect(again.planned).toMatchObject({ created: 0, unchanged: 2 });
    expect((await imports.run(second.id)).results).toMatchObject({ created: 0 });
    expect(await listed()).toHaveLength(2);
  });

  it('do not run at the same time', async () => {
    const first = await imports.upload(FILE);
    const second = await imports.upload(FILE.replaceAll('zoe@', 'anna@'));
    await imports.check(first.id);
    await imports.check(second.id);
    const results = await Promise.allSettled([imports.start(first.id), imports.start(second.id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('do not hand on the legal basis of one file to the next', async () => {
    const legalBasis = {
      basis: 'consent' as const,
      source: 'Salon 2025',
      channels: ['email' as const],
    };
    await imports.import(FILE, { legalBasis });
    const next = await imports.upload(FILE);
    expect(next).toMatchObject({ remembered: true, settings: { legalBasis: null } });
  });
});

describe('what a file says', () => {
  it('is for who brought it, or may write all that it fills in', async () => {
    const roles = { admin: 'write', manager: 'none', staff: 'none', viewer: 'none' } as const;
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'secret', type: 'text', label: { fr: 'Secret', en: '' }, roles },
    });
    const { id } = await imports.upload('Nom;E-mail;Secret\nRoy;b@exemple.fr;cachette');
    await imports.check(id);
    const manager = await api.createMember(organizationId, 'manager');
    const params = { organizationId, importId: id };
    const seen = await manager.api.getImport({ params });
    expect(JSON.stringify(seen)).not.toContain('cachette');
    for (const look of [
      () => manager.api.listImportRows({ params }),
      () => manager.api.previewImport({ params }),
      () => manager.api.createRejectedRowsLink({ params }),
    ]) {
      expect((await problemOf(look())).code).toBe('permission.denied');
    }
    const admin = await api.createMember(organizationId, 'admin');
    expect((await admin.api.listImportRows({ params })).items).toHaveLength(1);
  });

  it('cannot fill a field that the member may not write', async () => {
    const roles = { admin: 'write', manager: 'read', staff: 'none', viewer: 'none' } as const;
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'rank', type: 'text', label: { fr: 'Rang', en: '' }, roles },
    });
    const manager = await api.createMember(organizationId, 'manager');
    const theirs = new ImportDriver(api, manager, organizationId);
    const { id, settings } = await theirs.upload('Nom;Rang\nRoy;or');
    expect(settings.mapping[1]?.target).toBeNull();
    const mapping = settings.mapping.map((one, at) =>
      at === 1 ? { ...one, target: 'custom.rank' } : one,
    );
    const { details } = await problemOf(theirs.update(id, { settings: { mapping } }));
    expect(details.errors).toMatchObject([
      { path: 'settings.mapping.1.target', code: 'import.target_unknown' },
    ]);
  });

  it('is checked anew when the fields changed since', async () => {
    const { id } = await imports.upload(FILE);
    await imports.check(id);
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'size', type: 'text', label: { fr: 'Taille', en: '' }, required: true },
    });
    expect((await problemOf(imports.start(id))).code).toBe('import.check_outdated');
    expect((await imports.get(id)).checkOutdated).toBe(true);
    expect((await imports.check(id)).planned).toMatchObject({ created: 0, rejected: 5 });
  });

  it('is corrected where it stood: read otherwise, corrections are gone', async () => {
    const { id } = await imports.upload('Nom;E-mail;Source\nRoy;faux;x,y\nNoël;b@exemple.fr;z');
    await imports.check(id);
    await owner.api.correctImportRow({
      params: { organizationId, importId: id, row: '2' },
      body: { cells: [{ column: 1, value: 'roy@exemple.fr' }] },
    });
    await imports.update(id, { reading: { delimiter: ',' } });
    await imports.update(id, { reading: { delimiter: ';' } });
    await imports.check(id);
    const [row] = await imports.rows(id);
    expect(row).toMatchObject({ outcome: 'rejected', corrected: [] });
  });

  it('is forgotten after thirty days, and at once when one of its clients is erased', async () => {
    const { id } = await imports.import(FILE);
    const path = `organizations/${organizationId}/imports/${id}`;
    const files = async () =>
      (await api.surroundings.bucket().getFiles({ prefix: `${path}/` }))[0].length;
    const kept = async () =>
      JSON.stringify((await api.surroundings.firestore.doc(path).get()).data());
    expect(await files()).toBeGreaterThan(0);
    expect(await kept()).toContain('zoe@exemple.fr');
    const zoe = await named('Martin');
    for (const participant of api.container.slots.all(CLIENT_DATA)) {
      await participant.eraseClientData(organizationId, zoe?.id as string);
    }
    expect(await files()).toBe(0);
    expect(await kept()).not.toContain('zoe@exemple.fr');
    const second = await imports.import(FILE.replaceAll('zoe@', 'anna@'));
    api.surroundings.clock.moveBy({ days: 31 });
    await api.container.importExport.fileUpkeep.sweep(organizationId);
    api.surroundings.clock.moveBy({ days: -31 });
    expect((await imports.get(second.id)).columns[0]?.samples).toEqual([]);
    const gone = await problemOf(imports.rows(second.id));
    expect(gone.code).toBe('import.file_gone');
  });
});

describe('undoing an import', () => {
  it('removes what it made, and puts back what it changed', async () => {
    const zoe = await create({ firstName: 'Z.', lastName: 'Martin', email: 'zoe@exemple.fr' });
    const { id } = await imports.import(FILE);
    expect(await listed()).toHaveLength(2);
    const job = await imports.revert(id);
    expect(job).toMatchObject({
      status: 'reverted',
      undo: { status: 'done', removed: 1, restored: 1, kept: 0 },
    });
    const [left, ...others] = await listed();
    expect(others).toEqual([]);
    expect(left).toMatchObject({ ...zoe, version: 3, updatedAt: expect.any(String) });
    const params = { organizationId, clientId: zoe.id };
    const { items } = await owner.api.listClientHistory({ params });
    expect(items.map(({ action }) => action)).toEqual(['importUndone', 'imported', 'created']);
  });

  it('leaves what was edited since, field by field, and says so', async () => {
    const zoe = await create({ firstName: 'Z.', lastName: 'Martin', email: 'zoe@exemple.fr' });
    const { id } = await imports.import(FILE);
    const params = { organizationId, clientId: zoe.id };
    await owner.api.updateClient({ params, ifMatch: 2, body: { address: { city: 'Bron' } } });
    const eric = await named('Noël');
    await owner.api.updateClient({
      params: { organizationId, clientId: eric?.id as string },
      ifMatch: 1,
      body: { source: 'Instagram' },
    });
    const job = await imports.revert(id);
    expect(job.undo).toMatchObject({ removed: 0, restored: 1, kept: 2 });
    expect(await owner.api.getClient({ params })).toMatchObject({
      firstName: 'Z.',
      phone: null,
      address: { city: 'Bron', postalCode: null },
    });
    const kept = await owner.api.listKeptRecords({ params: { organizationId, importId: id } });
    expect(kept.items).toContainEqual({
      client: { id: zoe.id, number: zoe.number, displayName: 'Z. Martin' },
      row: 2,
      reason: 'editedSince',
      fields: ['address.city'],
    });
    expect(kept.items.find(({ row }) => row === 3)).toMatchObject({
      reason: 'editedSince',
      fields: [],
    });
  });

  it('leaves clients with whom something happened since', async () => {
    const { id } = await imports.import(FILE);
    const zoe = await named('Martin');
    await owner.api.createPurchase({
      params: { organizationId },
      body: {
        clientId: zoe?.id as string,
        paidAt: '2026-01-02T10:00:00Z',
        currency: 'EUR',
        amount: 1_000,
      },
    });
    const job = await imports.revert(id);
    expect(job.undo).toMatchObject({ removed: 1, kept: 1 });
    const kept = await owner.api.listKeptRecords({ params: { organizationId, importId: id } });
    expect(kept.items).toMatchObject([{ reason: 'hasEvents', row: 2 }]);
  });

  it('takes back no refusal to be written to', async () => {
    const csv = 'Nom;E-mail;Newsletter\nRoy;b@exemple.fr;oui';
    const legalBasis = { basis: 'consent' as const, source: 'Fiches', channels: [] };
    await imports.import(csv, { legalBasis });
    const roy = await named('Roy');
    expect(roy?.consents.email).toBe('granted');
    const { id } = await imports.import(csv.replace('oui', 'non'), { legalBasis });
    expect((await named('Roy'))?.consents.email).toBe('denied');
    await imports.revert(id);
    expect((await named('Roy'))?.consents.email).toBe('denied');
  });

  it('leaves alone what the member may not write', async () => {
    const roles = { admin: 'write', manager: 'none', staff: 'none', viewer: 'none' } as const;
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'secret', type: 'text', label: { fr: 'Secret', en: '' }, roles },
    });
    await create({ lastName: 'Roy', email: 'b@exemple.fr', custom: { secret: 'avant' } });
    const { id } = await imports.import('Nom;E-mail;Secret\nRoy;b@exemple.fr;après');
    const manager = await api.createMember(organizationId, 'manager');
    const job = await new ImportDriver(api, manager, organizationId).revert(id);
    expect(job.undo).toMatchObject({ restored: 0, kept: 1 });
    expect((await named('Roy'))?.custom.secret).toBe('après');
    const kept = await manager.api.listKeptRecords({ params: { organizationId, importId: id } });
    expect(JSON.stringify(kept)).not.toContain('secret');
  });

  it('while a late task still writes, leaves nothing behind', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `Nom ${at};nom${at}@exemple.fr`);
    const { id } = await imports.upload(['Nom;E-mail', ...rows].join('\n'));
    await imports.check(id);
    await imports.start(id);
    const params = { organizationId, importId: id };
    // The task has begun, and is slower than two people who change their minds.
    const late = api.container.importExport.importRunner
      .run(organizationId, id)
      .catch(() => undefined);
    await owner.api.cancelImport({ params });
    await imports.revert(id);
    await late;
    await runTasks(api);
    expect((await imports.get(id)).undo.status).toBe('done');
    expect(await listed()).toEqual([]);
  });

  it('is possible for thirty days, and once', async () => {
    const { id } = await imports.import(FILE);
    const params = { organizationId, importId: id };
    api.surroundings.clock.moveBy({ days: 31 });
    const late = await problemOf(owner.api.revertImport({ params }));
    api.surroundings.clock.moveBy({ days: -31 });
    expect(late.code).toBe('import.not_revertible');
    await imports.revert(id);
    expect((await problemOf(owner.api.revertImport({ params }))).code).toBe(
      'import.not_revertible',
    );
  });
});
