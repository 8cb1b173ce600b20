import { describe, expect } from 'vitest';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import { it } from '../../../testing/import-fixtures.ts';
import { ImportDriver, SALON_FILE } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';

describe('people who share something', () => {
  it('are not taken for one another by a phone or an e-mail alone', async ({
    desk: { organizationId, owner, imports, create },
  }) => {
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

  it('are still there when their twin in the file is left out', async ({
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload('Nom;E-mail\nRoy;b@exemple.fr\nROY;b@exemple.fr');
    await imports.check(id);
    await owner.api.correctImportRow({
      params: { organizationId, importId: id, row: '2' },
      body: { decision: 'skip' },
    });
    expect((await imports.check(id)).planned).toMatchObject({ created: 1, unchanged: 1 });
  });
});

describe('what a file says', () => {
  it('is for who brought it, or may write all that it fills in', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
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

  it('cannot fill a field that the member may not write', async ({
    api,
    desk: { organizationId, owner },
  }) => {
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

  it('is checked anew when the fields changed since', async ({
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.upload(SALON_FILE);
    await imports.check(id);
    await owner.api.createCustomField({
      params: { organizationId },
      body: { key: 'size', type: 'text', label: { fr: 'Taille', en: '' }, required: true },
    });
    expect((await problemOf(imports.start(id))).code).toBe('import.check_outdated');
    expect((await imports.get(id)).checkOutdated).toBe(true);
    expect((await imports.check(id)).planned).toMatchObject({ created: 0, rejected: 5 });
  });

  it('is corrected where it stood: read otherwise, corrections are gone', async ({
    desk: { organizationId, owner, imports },
  }) => {
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

  it('is forgotten after thirty days, and at once when one of its clients is erased', async ({
    api,
    desk: { organizationId, imports, named },
  }) => {
    const { id } = await imports.import(SALON_FILE);
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
    const second = await imports.import(SALON_FILE.replaceAll('zoe@', 'anna@'));
    api.surroundings.clock.moveBy({ days: 31 });
    await api.container.importExport.fileUpkeep.sweep(organizationId);
    api.surroundings.clock.moveBy({ days: -31 });
    expect((await imports.get(second.id)).columns[0]?.samples).toEqual([]);
    const gone = await problemOf(imports.rows(second.id));
    expect(gone.code).toBe('import.file_gone');
  });
});
