import { FieldValue } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import { problemOf } from '../../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
});

const create = (lastName: string) =>
  owner.api.createClient({ params: { organizationId }, body: { lastName, tags: ['VIP'] } });
const reference = (clientId: string) =>
  api.surroundings.firestore.doc(`organizations/${organizationId}/clients/${clientId}`);

/** What the night does in this organisation; the other tests leave hundreds beside it. */
async function sweepHere(): Promise<void> {
  const { organizations } = api.container.organizations;
  organizations.forEachId = async (work) => {
    await work(organizationId);
  };
  await api.container.clients.clientPurge.sweep();
  Reflect.deleteProperty(organizations, 'forEachId');
}

/** Runs every queued purge, each twice. */
async function purgeAll(): Promise<void> {
  const { tasks } = api.surroundings.tasks;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const payload = task.payload as { organizationId: string; clientIds: string[] };
    if (task.name !== 'purgeClients' || payload.organizationId !== organizationId) continue;
    const { clientIds } = payload;
    for (const _ of [1, 2])
      await api.container.clients.clientPurge.purge(organizationId, clientIds);
  }
}

describe('the trash', () => {
  it('is emptied after the organisation’s retention, with all that is held of the client', async () => {
    const kept = await create('Gardé');
    const due = await create('Dû');
    const params = { organizationId, clientId: due.id };
    await owner.api.createBulkEdit({
      params: { organizationId },
      body: {
        action: { type: 'changeStatus', status: 'lead' },
        selection: { type: 'ids', ids: [due.id, kept.id] },
      },
    });
    const job = api.surroundings.tasks.tasks.shift()?.payload as { bulkEditId: string };
    await api.container.clients.bulkEditRunner.run(organizationId, job.bulkEditId);
    await owner.api.trashClient({ params, ifMatch: 2 });
    await sweepHere();
    await purgeAll();
    expect((await reference(due.id).get()).exists).toBe(true);

    api.surroundings.clock.moveBy({ days: 31 });
    // Once in all of them, as it is every night.
    await api.container.clients.clientPurge.sweep();
    await purgeAll();
    expect((await problemOf(owner.api.getClient({ params }))).code).toBe('client.not_found');
    expect((await reference(kept.id).get()).exists).toBe(true);
    const { firestore } = api.surroundings;
    const entries = await firestore
      .collection(`organizations/${organizationId}/auditEntries`)
      .where('entityId', '==', due.id)
      .get();
    expect(entries.docs.map((entry) => entry.data().action)).toEqual(['purged']);
    const chunks = await firestore
      .collection(`organizations/${organizationId}/bulkEdits/${job.bulkEditId}/chunks`)
      .get();
    const [chunk] = chunks.docs.map((document) => document.data());
    expect(Object.keys(chunk?.changes)).toEqual([kept.id]);
    expect(chunk?.clientIds).toEqual([kept.id]);
  }, 180_000);

  it('follows the organisation’s own number of days', async () => {
    const { id: clientId } = await create('Dû');
    await owner.api.trashClient({ params: { organizationId, clientId }, ifMatch: 1 });
    await owner.api.updateOrganization({
      params: { organizationId },
      ifMatch: 1,
      body: { trashRetentionDays: 2 },
    });
    api.surroundings.clock.moveBy({ days: 3 });
    await sweepHere();
    await purgeAll();
    expect((await reference(clientId).get()).exists).toBe(false);
  });

  it('finishes what was cut off, and lets nobody take back a client half erased', async () => {
    const { id: clientId } = await create('À moitié');
    const params = { organizationId, clientId };
    await owner.api.trashClient({ params, ifMatch: 1 });
    api.surroundings.clock.moveBy({ days: 31 });
    const [participant] = api.container.slots.all(CLIENT_DATA);
    const erase = participant?.eraseClientData;
    if (!participant || !erase) throw new Error('no participant');
    participant.eraseClientData = () => Promise.reject(new Error('cut off'));
    await expect(
      api.container.clients.clientPurge.purge(organizationId, [clientId]),
    ).rejects.toThrow('cut off');
    participant.eraseClientData = erase;
    expect((await problemOf(owner.api.restoreClient({ params }))).code).toBe('client.not_found');
    await api.container.clients.clientPurge.purge(organizationId, [clientId]);
    expect((await reference(clientId).get()).exists).toBe(false);
  });

  it('lets a client restored in the meantime live', async () => {
    const { id: clientId } = await create('Repêché');
    const params = { organizationId, clientId };
    await owner.api.trashClient({ params, ifMatch: 1 });
    api.surroundings.clock.moveBy({ days: 31 });
    await sweepHere();
    await owner.api.restoreClient({ params });
    await purgeAll();
    expect((await owner.api.getClient({ params })).displayName).toBe('Repêché');
    expect((await owner.api.listClientHistory({ params })).items).toHaveLength(3);
  });
});

describe('the repair net', () => {
  const repair = async (clientId: string) => {
    const stored = api.container.clients.clientModel.storedOf(await reference(clientId).get());
    if (!stored) throw new Error('no client');
    return api.container.clients.clientRepair.repair(organizationId, stored);
  };

  it('writes nothing after a write of the API', async () => {
    const { id } = await create('Juste');
    expect(await repair(id)).toBe(false);
  });

  it('makes a client written past the API findable, and does so once', async () => {
    const { id } = await create('Ancien');
    await reference(id).update({ lastName: 'Nouveau', searchKeys: {} });
    expect(await repair(id)).toBe(true);
    expect(await repair(id)).toBe(false);
    const query = { q: 'nouveau' };
    const { items } = await owner.api.searchClients({ params: { organizationId }, query });
    expect(items.map((client) => client.id)).toEqual([id]);
  });

  it('leaves a client that was written since to the event of that write', async () => {
    const { id } = await create('Ancien');
    await reference(id).update({ lastName: 'Deux' });
    const late = api.container.clients.clientModel.storedOf(await reference(id).get());
    await reference(id).update({ lastName: 'Trois' });
    if (!late) throw new Error('no client');
    expect(await api.container.clients.clientRepair.repair(organizationId, late)).toBe(false);
    expect((await reference(id).get()).data()?.lastName).toBe('Trois');
  });
});

describe('participants', () => {
  it('export all that a capability holds of a client, and of no other', async () => {
    const { id } = await create('Exporté');
    await create('Autre');
    const parts = await Promise.all(
      api.container.slots
        .all(CLIENT_DATA)
        .map(async (participant) => [
          participant.capability,
          await participant.exportClientData(organizationId, id),
        ]),
    );
    const text = JSON.stringify(Object.fromEntries(parts));
    expect(Object.fromEntries(parts)).toMatchObject({
      clients: { id, lastName: 'Exporté', tags: ['VIP'] },
    });
    expect(text).not.toContain('Autre');
  });
});

describe('a record from before a field', () => {
  it('reads as empty there, and takes the field with its next change', async () => {
    const { id: clientId } = await create('Ancien');
    await reference(clientId).update({
      preferredChannel: FieldValue.delete(),
      'address.line2': FieldValue.delete(),
    });
    const params = { organizationId, clientId };
    const client = await owner.api.getClient({ params });
    expect([client.preferredChannel, client.address.line2]).toEqual([null, null]);
    await owner.api.updateClient({ params, ifMatch: 1, body: { source: 'Passage' } });
    const stored = (await reference(clientId).get()).data();
    expect([stored?.preferredChannel, stored?.address.line2]).toEqual([null, null]);
  });
});
