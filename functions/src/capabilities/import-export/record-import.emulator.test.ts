import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportDriver } from '../../testing/imports.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let imports: ImportDriver;
let clientId: string;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.surroundings.tasks.tasks.length = 0;
  ({ organizationId, owner } = await api.createOrganization());
  imports = new ImportDriver(api, owner, organizationId);
  const client = await owner.api.createClient({
    params: { organizationId },
    body: { firstName: 'Zoé', lastName: 'Martin', email: 'zoe@exemple.fr' },
  });
  clientId = client.id;
});

describe('records of clients in a file', () => {
  it('purchases find their clients, in whole cents, once', async () => {
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

  it('appointments keep their time, on the organisation’s clocks', async () => {
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

  it('notes come as text, whatever they hold', async () => {
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
