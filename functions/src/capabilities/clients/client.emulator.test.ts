import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

const marie = {
  firstName: ' Marie ',
  lastName: 'Dupont',
  email: 'Marie@Exemple.FR',
  phone: '06 12 34 56 78',
};

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

beforeEach(async () => {
  ({ organizationId, owner } = await api.createOrganization());
});

function create(body: ClientCreateRequest, allowDuplicate = false) {
  return owner.api.createClient({ params: { organizationId }, query: { allowDuplicate }, body });
}

function update(clientId: string, ifMatch: number, body: ClientCreateRequest) {
  return owner.api.updateClient({ params: { organizationId, clientId }, ifMatch, body });
}

/** The documents of a collection of the organisation, as stored. */
async function stored(collection: string) {
  const path = `organizations/${organizationId}/${collection}`;
  return (await api.surroundings.firestore.collection(path).get()).docs.map((doc) => doc.data());
}

describe('creating a client', () => {
  it('stores what was typed in its clean form, numbered and located', async () => {
    const client = await create(marie);
    expect(client).toMatchObject({
      firstName: 'Marie',
      email: 'marie@exemple.fr',
      phone: '+33612345678',
      displayName: 'Marie Dupont',
      lifecycle: 'active',
      status: 'active',
      version: 1,
    });
    expect(client.number).toMatch(/^C-\d{6}$/);
    expect(owner.lastResponse().status).toBe(201);
    expect(owner.lastResponse().headers.get('Location')).toBe(
      `/api/v1/organizations/${organizationId}/clients/${client.id}`,
    );
    expect(owner.lastResponse().headers.get('ETag')).toBe('"1"');
  });

  it('costs three writes, and no read when nothing can be doubled', async () => {
    await create({ lastName: 'Premier' });
    await create({ lastName: 'Second' });
    expect(owner.lastUsage()).toEqual({ reads: 0, writes: 3, deletes: 0 });
    await create(marie);
    expect(owner.lastUsage()).toEqual({ reads: 1, writes: 3, deletes: 0 });
  });

  it('writes the record, one audit entry and one activity, which names nobody', async () => {
    const client = await create(marie);
    const [entry] = (await stored('auditEntries')).filter(({ entity }) => entity === 'client');
    expect(entry).toMatchObject({ entityId: client.id, action: 'created', source: 'app' });
    const activities = (await stored('activity')).filter(({ kind }) => kind === 'client.created');
    expect(activities).toHaveLength(1);
    expect(JSON.stringify(activities)).not.toMatch(/Marie|Dupont|exemple|3361234/);
  });

  it.each<[string, ClientCreateRequest, string]>([
    ['nothing to know the client by', { firstName: '  ' }, ':client.identity_required'],
    ['nothing to see of the name', { lastName: '\u200b\u202e' }, ':client.identity_required'],
    ['an e-mail without a domain', { email: 'marie@' }, 'email:email.invalid'],
    ['a phone number too short', { phone: '06 12' }, 'phone:phone.invalid'],
    ['a birth date to come', { lastName: 'A', birthDate: '2999-01-01' }, 'birthDate:date.future'],
    [
      'a postal code of another country',
      { lastName: 'A', address: { postalCode: '7501', country: 'FR' } },
      'address.postalCode:postal_code.invalid',
    ],
    [
      'an unknown country',
      { lastName: 'A', address: { country: 'QQ' } },
      'address.country:country.invalid',
    ],
    ['an unknown language', { lastName: 'A', language: 'qq' }, 'language:language.invalid'],
    [
      'a stranger to look after it',
      { lastName: 'A', assignedTo: 'nobody' },
      'assignedTo:client.assignee_unknown',
    ],
  ])('refuses %s, and stores nothing', async (_, body, expected) => {
    const problem = await problemOf(create(body));
    expect(problem.code).toBe('request.invalid');
    expect(problem.details.errors?.map(({ path, code }) => `${path}:${code}`)).toEqual([expected]);
    expect(problem.details.errors?.[0]?.message).toMatch(/[a-z]{3}.*\./);
    expect(await stored('clients')).toEqual([]);
  });
});

describe('possible duplicates', () => {
  it.each<[string, ClientCreateRequest, string[]]>([
    ['e-mail', { lastName: 'Autre', email: 'MARIE@exemple.fr' }, ['email']],
    ['phone in another writing', { lastName: 'Autre', phone: '+33 6 12 34 56 78' }, ['phone']],
    [
      'name turned round with birth date',
      { firstName: 'DUPONT', lastName: 'Marié', birthDate: '1980-02-03' },
      ['nameAndBirthDate'],
    ],
    [
      'name with postal code',
      { firstName: 'Marie', lastName: 'Dupont', address: { postalCode: '69 001' } },
      ['nameAndPostalCode'],
    ],
  ])('are named for the same %s, and go on when allowed', async (_, body, reasons) => {
    const known = await create({
      ...marie,
      birthDate: '1980-02-03',
      address: { postalCode: '69001' },
    });
    const problem = await problemOf(create(body));
    expect(problem.code).toBe('client.possible_duplicate');
    expect(problem.details.candidates).toMatchObject([{ client: { id: known.id }, reasons }]);
    const shown = await owner.api.findDuplicates({ params: { organizationId }, body });
    expect(shown.items).toMatchObject([{ client: { id: known.id }, reasons }]);
    await expect(create(body, true)).resolves.toMatchObject({ version: 1 });
  });

  it('are named however many of the kind lie in the trash', async () => {
    for (let index = 0; index < 12; index += 1) {
      const { id } = await create({ lastName: `Jeté ${index}`, phone: marie.phone }, true);
      await owner.api.trashClient({ params: { organizationId, clientId: id }, ifMatch: 1 });
    }
    const known = await create(marie, true);
    const problem = await problemOf(create({ lastName: 'Autre', phone: marie.phone }));
    expect(problem.details.candidates).toMatchObject([{ client: { id: known.id } }]);
  });

  it('are looked for when a change brings them, not when it does not', async () => {
    await create(marie);
    const other = await create({ lastName: 'Autre' });
    const problem = await problemOf(update(other.id, 1, { phone: '0612345678' }));
    expect(problem.code).toBe('client.possible_duplicate');
    await expect(update(other.id, 1, { source: 'Instagram' })).resolves.toMatchObject({
      version: 2,
    });
  });

  it('show nothing while what is typed cannot be read yet', async () => {
    await create(marie);
    const body = { email: 'marie@', phone: '06 12' };
    const { items } = await owner.api.findDuplicates({ params: { organizationId }, body });
    expect(items).toEqual([]);
  });
});

describe('changing a client', () => {
  it('changes only what is named, for one read and three writes', async () => {
    const client = await create({ ...marie, address: { city: 'Lyon', line1: '1 rue A' } });
    const changed = await update(client.id, 1, { status: 'inactive', address: { city: 'Bron' } });
    expect(owner.lastUsage()).toEqual({ reads: 1, writes: 3, deletes: 0 });
    expect(changed).toMatchObject({
      version: 2,
      status: 'inactive',
      email: 'marie@exemple.fr',
      address: { city: 'Bron', line1: '1 rue A' },
    });
    expect(owner.lastResponse().headers.get('ETag')).toBe('"2"');
  });

  it('writes nothing when nothing changes', async () => {
    const client = await create(marie);
    await expect(update(client.id, 1, { firstName: 'Marie' })).resolves.toMatchObject({
      version: 1,
    });
    expect(owner.lastUsage().writes).toBe(0);
  });

  it('refuses an old version with the record as it is now', async () => {
    const client = await create(marie);
    await update(client.id, 1, { firstName: 'Anne' });
    const problem = await problemOf(update(client.id, 1, { firstName: 'Jeanne' }));
    expect(problem.code).toBe('precondition.failed');
    expect(problem.details.current).toMatchObject({ version: 2, firstName: 'Anne' });
  });

  it('lets one of two simultaneous writers win, and tells the other', async () => {
    const client = await create(marie);
    const results = await Promise.allSettled(
      ['Anne', 'Jeanne', 'Léa', 'Zoé'].map((firstName) => update(client.id, 1, { firstName })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('precondition.failed');
    }
    const entries = (await stored('auditEntries')).filter(({ entityId }) => entityId === client.id);
    expect(entries).toHaveLength(2);
  });

  it('never leaves a client that nobody could name or reach', async () => {
    const client = await create({ lastName: 'Seul' });
    const problem = await problemOf(update(client.id, 1, { lastName: null }));
    expect(problem.details.errors?.[0]?.code).toBe('client.identity_required');
  });
});

describe('reading a client', () => {
  it('costs one read once the instance knows the caller', async () => {
    const { id: clientId } = await create(marie);
    const client = await owner.api.getClient({ params: { organizationId, clientId } });
    expect(client.displayName).toBe('Marie Dupont');
    expect(owner.lastUsage()).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });

  it('does not show a client of another organisation, by any address', async () => {
    const { id: clientId } = await create(marie);
    const other = await api.createOrganization('Autre');
    const there = { organizationId: other.organizationId, clientId };
    expect((await problemOf(other.owner.api.getClient({ params: there }))).code).toBe(
      'client.not_found',
    );
    const here = { organizationId, clientId };
    expect((await problemOf(other.owner.api.getClient({ params: here }))).code).toBe(
      'organization.not_found',
    );
  });
});

describe('archive and trash', () => {
  it('moves a client out of the list, to the trash and back', async () => {
    const { id: clientId } = await create(marie);
    const params = { organizationId, clientId };
    const archived = await owner.api.archiveClient({ params });
    expect(archived).toMatchObject({ lifecycle: 'archived', version: 2, trashedAt: null });
    const trashed = await owner.api.trashClient({ params, ifMatch: 2 });
    expect(trashed.lifecycle).toBe('trashed');
    const days =
      (Date.parse(trashed.purgeAt ?? '') - Date.parse(trashed.trashedAt ?? '')) / 86_400_000;
    expect(days).toBe(30);
    expect((await problemOf(update(clientId, 3, { firstName: 'X' }))).code).toBe(
      'client.wrong_lifecycle',
    );
    expect((await problemOf(owner.api.archiveClient({ params }))).code).toBe(
      'client.wrong_lifecycle',
    );
    const restored = await owner.api.restoreClient({ params });
    expect(restored).toMatchObject({ lifecycle: 'active', trashedAt: null, archivedAt: null });
    expect((await owner.api.countClients({ params: { organizationId } })).count).toBe(1);
  });

  it('lets staff archive, and only who may delete use the trash', async () => {
    const { id: clientId } = await create(marie);
    const staff = await api.createMember(organizationId, 'staff');
    const manager = await api.createMember(organizationId, 'manager');
    const params = { organizationId, clientId };
    await staff.api.archiveClient({ params });
    await staff.api.restoreClient({ params });
    expect((await problemOf(staff.api.trashClient({ params, ifMatch: 3 }))).code).toBe(
      'permission.denied',
    );
    await manager.api.trashClient({ params, ifMatch: 3 });
    expect((await problemOf(staff.api.restoreClient({ params }))).code).toBe('permission.denied');
  });
});

describe('tags', () => {
  it('are listed once used, in alphabetical order, and cost a write only when new', async () => {
    await create({ lastName: 'A', tags: ['VIP', 'Été'] });
    await create({ lastName: 'B', tags: ['vip ', 'VIP', 'Coloration'] });
    const { items } = await owner.api.listClientTags({ params: { organizationId } });
    expect(items).toEqual(['Coloration', 'Été', 'VIP', 'vip']);
    await create({ lastName: 'C', tags: ['VIP'] });
    expect(owner.lastUsage().writes).toBe(3);
  });
});
