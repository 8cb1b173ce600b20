import { describe, expect } from 'vitest';
import { breakCommitsAfter } from '../../../testing/break-commits.ts';
import { it as salonIt } from '../../../testing/fixtures.ts';
import { ImportDriver } from '../../../testing/imports.ts';

/** A salon with one client, whose records are in the files. */
const it = salonIt.extend('zoe', async ({ api, salon }) => {
  const { organizationId, owner } = salon;
  const imports = new ImportDriver(api, owner, organizationId);
  const { id: clientId } = await owner.api.createClient({
    params: { organizationId },
    body: { firstName: 'Zoé', lastName: 'Martin', email: 'zoe@exemple.fr' },
  });
  return { organizationId, owner, imports, clientId };
});

describe('records of clients in a file', () => {
  it('purchases find their clients, in whole cents, once', async ({
    zoe: { owner, organizationId, imports, clientId },
  }) => {
    const csv = [
      'E-mail;Date;Montant;Libellé;Numéro',
      'zoe@exemple.fr;05/01/2026;1 234,50 €;Coupe et couleur;T-1',
      'personne@exemple.fr;05/01/2026;10,00;Shampoing;T-2',
      'zoe@exemple.fr;06/01/2026;douze;Soin;T-3',
    ].join('\n');
    const job = await imports.upload(csv, 'caisse.csv', 'purchases');
    const checked = await imports.check(job.id);
    expect(checked.planned).toMatchObject({ created: 1, rejected: 2 });
    const rows = await imports.rows(job.id, { outcome: 'rejected' });
    expect(rows.map(({ errors }) => errors[0]?.code)).toEqual([
      'import.client_unknown',
      'import.number_unreadable',
    ]);
    expect((await imports.run(job.id)).results).toMatchObject({ created: 1, rejected: 2 });
    const { items } = await owner.api.listPurchases({ params: { organizationId } });
    expect(items).toMatchObject([{ clientId, amount: 123_450, currency: 'EUR' }]);
    const undone = await imports.revert(job.id);
    expect(undone.undo).toMatchObject({ removed: 1, kept: 0, status: 'done' });
    const after = await owner.api.listPurchases({ params: { organizationId } });
    expect(after.items).toEqual([]);
  });

  it('come in once, can come again after undoing, and what was there by another way stays', async ({
    zoe: { owner, organizationId, imports },
  }) => {
    const csv = [
      'E-mail;Date;Montant;Ticket',
      'zoe@exemple.fr;05/01/2026;10,00;T-1',
      'zoe@exemple.fr;06/01/2026;20,00;T-2',
    ].join('\n');
    const bring = async () => {
      const { id, settings } = await imports.upload(csv, 'caisse.csv', 'purchases');
      const mapping = settings.mapping.map((one, at) =>
        at === 3 ? { ...one, target: 'externalId' } : one,
      );
      await imports.update(id, { settings: { mapping } });
      return id;
    };
    const purchases = async () =>
      (await owner.api.listPurchases({ params: { organizationId } })).items;
    const first = await bring();
    await imports.check(first);
    await imports.run(first);
    const second = await bring();
    expect((await imports.check(second)).planned).toMatchObject({ created: 0, unchanged: 2 });
    expect((await imports.run(second)).results).toMatchObject({ created: 0, unchanged: 2 });
    expect((await imports.revert(second)).undo.removed).toBe(0);
    expect(await purchases()).toHaveLength(2);
    expect((await imports.revert(first)).undo.removed).toBe(2);
    expect(await purchases()).toHaveLength(0);
    const third = await bring();
    await imports.check(third);
    expect((await imports.run(third)).results).toMatchObject({ created: 2 });
  });

  it('cut off at any commit, come in once, and can all be taken back', async ({
    api,
    zoe: { organizationId, imports },
  }) => {
    const rows = Array.from({ length: 700 }, (_, at) => `zoe@exemple.fr;05/01/2026;${at + 1},00`);
    const csv = ['E-mail;Date;Montant', ...rows].join('\n');
    const job = await imports.upload(csv, 'caisse.csv', 'purchases');
    await imports.check(job.id);
    await imports.start(job.id);
    api.surroundings.tasks.tasks.length = 0;
    for (let cut = 0; cut < 8; cut += 1) {
      const broken = breakCommitsAfter(api.container.database, cut);
      await api.container.importExport.importRunner
        .run(organizationId, job.id)
        .catch(() => undefined);
      broken.mend();
    }
    await api.container.importExport.importRunner.run(organizationId, job.id);
    expect((await imports.get(job.id)).results).toMatchObject({ created: 700, rejected: 0 });
    const path = `organizations/${organizationId}/purchases`;
    const count = async () =>
      (await api.surroundings.firestore.collection(path).count().get()).data().count;
    expect(await count()).toBe(700);
    expect((await imports.revert(job.id)).undo.removed).toBe(700);
    expect(await count()).toBe(0);
  });

  it('appointments keep their time, on the organisation’s clocks', async ({
    zoe: { owner, organizationId, imports, clientId },
  }) => {
    const csv = [
      'Client (e-mail);Date;Heure;Durée (min);Prestation;Statut',
      'zoe@exemple.fr;02/03/2026;14h30;45;Coupe;Honoré',
    ].join('\n');
    const job = await imports.upload(csv, 'agenda.csv', 'appointments');
    await imports.check(job.id);
    expect((await imports.run(job.id)).results).toMatchObject({ created: 1 });
    const { items } = await owner.api.listAppointments({ params: { organizationId } });
    expect(items).toMatchObject([
      {
        clientId,
        startsAt: '2026-03-02T13:30:00.000Z',
        endsAt: '2026-03-02T14:15:00.000Z',
        service: 'Coupe',
        status: 'completed',
      },
    ]);
  });

  it('notes come as text, whatever they hold', async ({
    zoe: { owner, organizationId, imports, clientId },
  }) => {
    const csv = 'E-mail;Date;Note\nzoe@exemple.fr;02/03/2026;"Aime le thé <vert> & les chats"';
    const job = await imports.upload(csv, 'notes.csv', 'notes');
    await imports.check(job.id);
    expect((await imports.run(job.id)).results).toMatchObject({ created: 1 });
    const { items } = await owner.api.listClientInteractions({
      params: { organizationId, clientId },
    });
    const note = items.find(({ type }) => type === 'note');
    expect(note?.body).toContain('&lt;vert&gt; &amp; les chats');
    expect((await imports.revert(job.id)).undo.removed).toBe(1);
  });
});
