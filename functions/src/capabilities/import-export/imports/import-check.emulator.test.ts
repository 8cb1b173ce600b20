import { describe, expect } from 'vitest';
import { it } from '../../../testing/import-fixtures.ts';
import { ImportDriver, SALON_FILE } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';

describe('an uploaded file', () => {
  it('is understood by itself: how to read it, and where its columns go', async ({
    desk: { owner, imports },
  }) => {
    const job = await imports.upload(SALON_FILE);
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

  it('shows its first rows as they would be understood, and what is wrong with them', async ({
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
    const { rows } = await owner.api.previewImport({ params: { organizationId, importId: id } });
    expect(rows[0]?.values).toContainEqual({ target: 'phone', value: '+33612345678' });
    expect(rows[0]?.values).toContainEqual({ target: 'birthDate', value: '1980-12-31' });
    expect(rows[3]?.errors).toMatchObject([{ code: 'email.invalid', column: 2 }]);
    expect(rows[4]?.errors).toMatchObject([{ column: 4 }]);
  });

  it('is read otherwise when somebody says so, at once', async ({
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload('Nom;Né le\nMartin;01/02/1980\nRoy;03/04/1981');
    const job = await imports.update(id, { reading: { dateOrder: 'monthFirst' } });
    expect(job.detected.dateOrder).toBe('dayFirst');
    const { rows } = await owner.api.previewImport({ params: { organizationId, importId: id } });
    expect(rows[0]?.values).toContainEqual({ target: 'birthDate', value: '1980-01-02' });
  });

  it.for<[string, string | Uint8Array]>([
    ['nothing at all', ''],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])],
    ['a header alone', 'Nom;Prénom'],
  ])(
    'is refused with a reason, and nothing is kept: %s',
    async ([_, content], { api, desk: { imports, owner, organizationId } }) => {
      const problem = await problemOf(imports.upload(content));
      expect(problem.code).toBe('request.invalid');
      expect(problem.details.errors?.[0]?.path).toBe('file');
      const { items } = await owner.api.listImports({ params: { organizationId } });
      expect(items).toEqual([]);
      const prefix = `organizations/${organizationId}/imports/`;
      const [files] = await api.surroundings.bucket().getFiles({ prefix });
      expect(files).toEqual([]);
    },
  );

  it('is for who may import', async ({ api, desk: { organizationId, imports } }) => {
    const staff = await api.createMember(organizationId, 'staff');
    const refused = new ImportDriver(api, staff, organizationId);
    expect((await problemOf(refused.upload(SALON_FILE))).code).toBe('permission.denied');
    const { id } = await imports.upload(SALON_FILE);
    expect((await problemOf(refused.get(id))).code).toBe('permission.denied');
  });

  it('of another organisation is not there', async ({ api, desk: { imports } }) => {
    const { id } = await imports.upload(SALON_FILE);
    const other = await api.createOrganization();
    const foreign = new ImportDriver(api, other.owner, other.organizationId);
    expect((await problemOf(foreign.get(id))).code).toBe('import.not_found');
  });
});

describe('a check', () => {
  it('says of every row what would become of it, and writes no client', async ({
    desk: { imports, listed },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
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

  it('finds the clients that are there, and says by what and how surely', async ({
    desk: { imports, create },
  }) => {
    const zoe = await create({ firstName: 'Zoé', lastName: 'Martin', email: 'zoe@exemple.fr' });
    await create({ lastName: 'Noël', firstName: 'Éric', birthDate: '1975-02-05' });
    const { id } = await imports.upload(SALON_FILE);
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

  it('counts cells that somebody corrected, once it runs again', async ({
    desk: { organizationId, owner, imports, named },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
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

  it('leaves out, or makes all the same, what somebody decided so', async ({
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
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

  it('hands out the rejected rows with their reasons, ready to be imported again', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
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

  it('writes rejected rows so that no spreadsheet runs them, and they come back as they were', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload('Nom;E-mail\n=1+2;pas-un-e-mail\nRoy;b@exemple.fr');
    await imports.check(id);
    const params = { organizationId, importId: id };
    const { url } = await owner.api.createRejectedRowsLink({ params });
    const text = await (await fetch(new URL(url, api.origin))).text();
    expect(text).toContain("'=1+2;");
    const again = await imports.upload(text);
    expect(again.columns[0]?.samples).toEqual(['=1+2']);
  });

  it('that finds the file unreadable half way says where, and can be tried otherwise', async ({
    desk: { imports },
  }) => {
    const broken = `${'Nom;Ville\n'}${'Roy;Lyon\n'.repeat(600)}"Martin;Paris\n`;
    const { id } = await imports.upload(broken);
    const job = await imports.check(id);
    expect(job).toMatchObject({ status: 'mapping', failureCode: 'import.unreadable' });
    expect(job.failure).toMatchObject({ code: 'file.quote_open' });
    expect(job.failure?.message).toContain('602');
  });

  it('that was cancelled leaves the import to be set up again', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
    const params = { organizationId, importId: id };
    await owner.api.checkImport({ params });
    await owner.api.cancelImport({ params });
    await runTasks(api);
    expect(await imports.get(id)).toMatchObject({ status: 'mapping', planned: null });
  });
});
