import { describe, expect } from 'vitest';
import { it } from '../../../testing/import-fixtures.ts';
import { ImportDriver, SALON_FILE } from '../../../testing/imports.ts';
import { problemOf } from '../../../testing/problems.ts';
import { runTasks } from '../../../testing/run-tasks.ts';

describe('undoing an import', () => {
  it('removes what it made, and puts back what it changed', async ({
    desk: { organizationId, owner, imports, create, listed },
  }) => {
    const zoe = await create({ firstName: 'Z.', lastName: 'Martin', email: 'zoe@exemple.fr' });
    const { id } = await imports.import(SALON_FILE);
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

  it('leaves what was edited since, field by field, and says so', async ({
    desk: { organizationId, owner, imports, create, named },
  }) => {
    const zoe = await create({ firstName: 'Z.', lastName: 'Martin', email: 'zoe@exemple.fr' });
    const { id } = await imports.import(SALON_FILE);
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

  it('leaves clients with whom something happened since', async ({
    desk: { organizationId, owner, imports, named },
  }) => {
    const { id } = await imports.import(SALON_FILE);
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

  it('takes back no refusal to be written to', async ({ desk: { imports, named } }) => {
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

  it('leaves alone what the member may not write', async ({
    api,
    desk: { organizationId, owner, imports, create, named },
  }) => {
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

  it('while a late task still writes, leaves nothing behind', async ({
    api,
    desk: { organizationId, owner, imports, listed },
  }) => {
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

  it('is possible for thirty days, and once', async ({
    api,
    desk: { organizationId, owner, imports },
  }) => {
    const { id } = await imports.import(SALON_FILE);
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
