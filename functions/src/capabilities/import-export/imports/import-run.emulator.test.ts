import { describe, expect } from 'vitest';
import { it } from '../../../testing/import-fixtures.ts';
import { ImportDriver, SALON_FILE } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { usageDuring } from '../../../testing/usage.ts';

describe('an import', () => {
  it('creates, numbers and finds clients, notes by whom, and says so to who asked', async ({
    desk: { organizationId, owner, imports, named },
  }) => {
    const job = await imports.import(SALON_FILE);
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

  it('run once more changes nothing', async ({ desk: { imports, listed } }) => {
    await imports.import(SALON_FILE);
    const before = await listed();
    const job = await imports.import(SALON_FILE);
    expect(job.results).toMatchObject({ created: 0, updated: 0, unchanged: 2, duplicate: 1 });
    expect(await listed()).toEqual(before);
  });

  it('proposes the mapping of the last time for the same headers', async ({
    desk: { imports },
  }) => {
    const first = await imports.upload(SALON_FILE);
    const mapping = first.settings.mapping.map((one) =>
      one.target === 'address.city' ? { ...one, target: 'source' } : one,
    );
    await imports.update(first.id, { settings: { mapping } });
    await imports.check(first.id);
    await imports.run(first.id);
    const second = await imports.upload(SALON_FILE.replace('Zoé;', 'Anna;'));
    expect(second.remembered).toBe(true);
    expect(second.settings.mapping.at(-1)?.target).toBe('source');
  });

  it('overwrites, fills blanks or leaves alone, as each column and each match says', async ({
    desk: { organizationId, owner, imports, create },
  }) => {
    const zoe = await create({
      firstName: 'Z.',
      lastName: 'Martin',
      email: 'zoe@exemple.fr',
      address: { city: 'Nantes' },
    });
    const { id, settings } = await imports.upload(SALON_FILE);
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

  it('tells who may be written to: by consent, and never against a no', async ({
    desk: { organizationId, owner, imports, create, named },
  }) => {
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

  it('takes numbers of its own, and does not disturb who creates clients meanwhile', async ({
    api,
    desk: { organizationId, imports, create },
  }) => {
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

  it('leaves out who came in by another way since the check', async ({
    desk: { imports, create },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
    await imports.check(id);
    await create({ lastName: 'Noël', email: 'eric@exemple.fr' });
    const job = await imports.run(id);
    expect(job.results).toMatchObject({ created: 1, duplicate: 2 });
  });

  it('stops when asked, goes on when asked, and loses nothing', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
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

  it('ends with the right of who asked', async ({
    api,
    desk: { organizationId, owner, imports, listed },
  }) => {
    const manager = await api.createMember(organizationId, 'manager');
    const theirs = new ImportDriver(api, manager, organizationId);
    const { id } = await theirs.upload(SALON_FILE);
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

  it('costs a write for a new client and next to no read', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
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

describe('two imports', () => {
  it('checked side by side do not bring in the same people twice', async ({
    desk: { imports, listed },
  }) => {
    const first = await imports.upload(SALON_FILE);
    const second = await imports.upload(SALON_FILE);
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

  it('do not run at the same time', async ({ desk: { imports } }) => {
    const first = await imports.upload(SALON_FILE);
    const second = await imports.upload(SALON_FILE.replaceAll('zoe@', 'anna@'));
    await imports.check(first.id);
    await imports.check(second.id);
    const results = await Promise.allSettled([imports.start(first.id), imports.start(second.id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('do not hand on the legal basis of one file to the next', async ({ desk: { imports } }) => {
    const legalBasis = {
      basis: 'consent' as const,
      source: 'Salon 2025',
      channels: ['email' as const],
    };
    await imports.import(SALON_FILE, { legalBasis });
    const next = await imports.upload(SALON_FILE);
    expect(next).toMatchObject({ remembered: true, settings: { legalBasis: null } });
  });
});
