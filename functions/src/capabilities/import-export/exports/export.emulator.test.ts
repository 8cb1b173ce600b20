import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYONE, exportFile, fetchExport } from '../../../testing/exports.ts';
import { ImportDriver } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';
import { usageDuring } from '../../../testing/usage.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.surroundings.clock.resume();
  api.surroundings.tasks.tasks.length = 0;
  ({ organizationId, owner } = await api.createOrganization());
});

const create = (body: object) =>
  owner.api.createClient({
    params: { organizationId },
    query: { allowDuplicate: true },
    body,
  });
const threeClients = () =>
  new ImportDriver(api, owner, organizationId).import(
    'Nom;Prénom;E-mail\nMartin;Zoé;zoe@exemple.fr\nRoy;"Léa ""la grande""";lea@exemple.fr\nNoël;=1+2;',
  );

describe('an export', () => {
  it('writes the columns asked for, in their order, and tells what it wrote', async () => {
    await threeClients();
    const { id, text, bytes, response } = await exportFile(api, owner, organizationId);
    expect(text.split('\r\n')).toEqual([
      'Numéro,Nom de famille,Prénom,E-mail',
      'C-000001,Martin,Zoé,zoe@exemple.fr',
      'C-000002,Roy,"Léa ""la grande""",lea@exemple.fr',
      "C-000003,Noël,'=1+2,",
      '',
    ]);
    expect(response.headers.get('Content-Disposition')).toMatch(
      /clients-\d{4}-\d\d-\d\d-\d{4}\.csv/,
    );
    const job = await owner.api.getExport({ params: { organizationId, exportId: id } });
    expect(job).toMatchObject({
      status: 'done',
      rows: 3,
      rowsTotal: 3,
      manifest: {
        rows: 3,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        columns: EVERYONE.columns,
      },
    });
  });

  it('for a French Excel begins with a mark and separates by semicolons', async () => {
    await threeClients();
    const { bytes, text } = await exportFile(api, owner, organizationId, { format: 'excelCsv' });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain('Numéro;Nom de famille;Prénom;E-mail');
  });

  it.each(['xlsx', 'json', 'ndjson', 'vcard'] as const)(
    'as %s holds all, and comes back unchanged',
    async (format) => {
      await threeClients();
      const { bytes } = await exportFile(api, owner, organizationId, { format });
      const imports = new ImportDriver(api, owner, organizationId);
      const { id } = await imports.upload(bytes, `clients.${format}`);
      const job = await imports.check(id);
      expect(job.rowsTotal).toBe(3);
      expect(job.planned).toMatchObject({ rejected: 0, updated: 0 });
    },
  );

  it('writes every column as the record has it, though it fetches only what it writes', async () => {
    await create({
      firstName: 'Anna',
      lastName: 'Nagy',
      phone: '+3612345678',
      address: { city: 'Budapest', country: 'HU' },
      tags: ['VIP'],
    });
    const columns = ['lastName', 'phone', 'tags', 'displayName', 'consents.email', 'lifecycle'];
    const whole = await exportFile(api, owner, organizationId, {
      columns: [...columns, 'address.country'],
    });
    const { text } = await exportFile(api, owner, organizationId, { columns });
    const cellsOf = (file: string) => (file.split('\r\n')[1] ?? '').split(',');
    expect(cellsOf(text)).toEqual(cellsOf(whole.text).slice(0, columns.length));
    expect(cellsOf(text)).toContain('Nagy');
  });

  it('takes clients by name, or those who meet a condition', async () => {
    await threeClients();
    const lea = (await owner.api.searchClients({ params: { organizationId }, query: { q: 'Roy' } }))
      .items[0];
    const named = await exportFile(api, owner, organizationId, {
      selection: { type: 'ids', ids: [lea?.id as string] },
    });
    expect(named.text.trim().split('\r\n')).toHaveLength(2);
    const without = await exportFile(api, owner, organizationId, {
      selection: {
        type: 'filter',
        lifecycle: 'active',
        filter: { all: [{ field: 'email', operator: 'isEmpty' }] },
      },
    });
    expect(without.text).toContain('Noël');
    expect(without.text.trim().split('\r\n')).toHaveLength(2);
  });

  it('takes purchases of a time with the names of their clients', async () => {
    const zoe = await create({ lastName: 'Martin' });
    for (const day of ['01', '15']) {
      await owner.api.createPurchase({
        params: { organizationId },
        body: {
          clientId: zoe.id,
          paidAt: `2026-01-${day}T10:00:00Z`,
          currency: 'EUR',
          amount: 1_250,
        },
      });
    }
    const { text } = await exportFile(api, owner, organizationId, {
      entity: 'purchases',
      selection: { type: 'period', from: '2026-01-10', to: '2026-01-31' },
      columns: ['paidAt', 'client.number', 'amount'],
      format: 'excelCsv',
    });
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`;${zoe.number};12,5`);
  });

  it('reads each client once', async () => {
    await threeClients();
    await owner.api.createExport({ params: { organizationId }, body: EVERYONE });
    const { reads, writes } = await usageDuring(() => runTasks(api));
    // Three clients and a count, beside the job, the members and the fields.
    expect(reads).toBeLessThanOrEqual(3 + 12);
    expect(writes).toBeLessThanOrEqual(5);
  });

  it('is an entry of the audit log, which an admin can export in turn', async () => {
    await threeClients();
    await exportFile(api, owner, organizationId);
    const { text } = await exportFile(api, owner, organizationId, {
      entity: 'auditEntries',
      selection: { type: 'period', from: null, to: null },
      columns: ['at', 'by', 'action', 'entity'],
      format: 'ndjson',
    });
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { entity: string });
    expect(entries.map(({ entity }) => entity)).toContain('export');
    const manager = await api.createMember(organizationId, 'manager');
    const refused = await problemOf(
      manager.api.createExport({
        params: { organizationId },
        body: {
          ...EVERYONE,
          entity: 'auditEntries',
          selection: { type: 'period', from: null, to: null },
          columns: ['at'],
        },
      }),
    );
    expect(refused.code).toBe('permission.denied');
  });

  it.each([
    ['a column that is not there', { columns: ['custom.never_was'] }, 'columns.0'],
    ['a column twice', { columns: ['number', 'number'] }, 'columns.1'],
    ['a period of clients', { selection: { type: 'period', from: null, to: null } }, 'selection'],
    [
      'cards of purchases',
      {
        entity: 'purchases',
        format: 'vcard',
        selection: { type: 'period', from: null, to: null },
        columns: ['amount'],
      },
      'format',
    ],
  ])('of %s is refused', async (_, different, path) => {
    const { code, details } = await problemOf(
      owner.api.createExport({
        params: { organizationId },
        body: { ...EVERYONE, ...different } as typeof EVERYONE,
      }),
    );
    expect(code).toBe('request.invalid');
    expect(details.errors?.map((error) => error.path)).toContain(path);
    expect(api.surroundings.tasks.tasks).toEqual([]);
  });

  it('holds nothing that its reader may not see, also when the right is lost meanwhile', async () => {
    const roles = { admin: 'write', manager: 'read', staff: 'none', viewer: 'none' } as const;
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'secret', type: 'text', label: { fr: 'Secret', en: '' }, roles },
    });
    await create({ lastName: 'Martin', custom: { secret: 'cachette' } });
    const manager = await api.createMember(organizationId, 'manager');
    const columns = ['lastName', 'custom.secret'];
    const { id, text } = await exportFile(api, manager, organizationId, { columns });
    expect(text).toContain('cachette');
    const { version } = await owner.api.listCustomFields({ params: { organizationId } });
    await owner.api.updateFieldAccess({
      params: { organizationId },
      ifMatch: version,
      body: { changes: [{ field: 'secret', role: 'manager', access: 'none' }] },
    });
    api.surroundings.clock.moveBy({ seconds: 31 });
    // Neither a new one, nor the file that is there already.
    const again = await problemOf(
      manager.api.createExport({ params: { organizationId }, body: { ...EVERYONE, columns } }),
    );
    expect(again.details.errors).toMatchObject([
      { path: 'columns.1', code: 'export.column_unknown' },
    ]);
    const fetched = await problemOf(fetchExport(api, manager, organizationId, id));
    expect(fetched.code).toBe('permission.denied');
  });

  it('asked for before the right was lost, ends without a file', async () => {
    await threeClients();
    const manager = await api.createMember(organizationId, 'manager');
    const { id } = await manager.api.createExport({ params: { organizationId }, body: EVERYONE });
    const { items } = await owner.api.listMembers({ params: { organizationId } });
    await owner.api.updateMember({
      params: { organizationId, memberId: manager.id },
      ifMatch: items.find((one) => one.id === manager.id)?.version as number,
      body: { role: 'viewer' },
    });
    await runTasks(api);
    const stored = await api.surroundings.firestore
      .doc(`organizations/${organizationId}/exports/${id}`)
      .get();
    expect(stored.data()).toMatchObject({ status: 'failed', failureCode: 'permission.denied' });
  });

  it('is one’s own: a colleague neither sees nor fetches it', async () => {
    await threeClients();
    const { id } = await exportFile(api, owner, organizationId);
    const manager = await api.createMember(organizationId, 'manager');
    const { items } = await manager.api.listExports({ params: { organizationId } });
    expect(items).toEqual([]);
    const foreign = await problemOf(fetchExport(api, manager, organizationId, id));
    expect(foreign.code).toBe('export.not_found');
  });

  it('delivered twice at the same time, leaves one whole file', async () => {
    const rows = Array.from({ length: 3_200 }, (_, at) => `Nom ${at}`);
    await new ImportDriver(api, owner, organizationId).import(['Nom', ...rows].join('\n'));
    const { id } = await owner.api.createExport({ params: { organizationId }, body: EVERYONE });
    api.surroundings.tasks.tasks.length = 0;
    const run = () => api.container.importExport.exportRunner.run(organizationId, id);
    await Promise.all([run(), run()]);
    await run();
    const job = await owner.api.getExport({ params: { organizationId, exportId: id } });
    expect(job).toMatchObject({ status: 'done', rows: 3_200 });
    const { bytes } = await fetchExport(api, owner, organizationId, id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(job.manifest?.sha256);
    const prefix = `organizations/${organizationId}/exports/`;
    const [files] = await api.surroundings.bucket().getFiles({ prefix });
    expect(files).toHaveLength(1);
  });

  it('can be stopped before it begins', async () => {
    await threeClients();
    const { id } = await owner.api.createExport({ params: { organizationId }, body: EVERYONE });
    const params = { organizationId, exportId: id };
    await owner.api.cancelExport({ params });
    await runTasks(api);
    expect((await owner.api.getExport({ params })).status).toBe('cancelled');
    expect((await problemOf(owner.api.createExportLink({ params }))).code).toBe(
      'export.wrong_status',
    );
  });

  it('is kept for a week, and its link for a quarter of an hour', async () => {
    await threeClients();
    const { id } = await exportFile(api, owner, organizationId);
    const params = { organizationId, exportId: id };
    const { url, expiresAt } = await owner.api.createExportLink({ params });
    const minutes = (Date.parse(expiresAt) - api.surroundings.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    api.surroundings.clock.moveBy({ seconds: 16 * 60 });
    expect((await fetch(new URL(url, api.origin))).status).toBe(410);
    api.surroundings.clock.moveBy({ days: 8 });
    expect(await api.container.importExport.fileUpkeep.sweep(organizationId)).toBe(false);
    const late = await problemOf(owner.api.createExportLink({ params }));
    expect(late.code).toBe('export.expired');
    const prefix = `organizations/${organizationId}/exports/`;
    const [files] = await api.surroundings.bucket().getFiles({ prefix });
    expect(files).toEqual([]);
    api.surroundings.clock.moveBy({ days: -8 });
  });
});
