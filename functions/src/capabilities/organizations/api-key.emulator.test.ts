import type { ApiKeyPermission } from '@clientele/contracts/organizations/api-key';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

const params = () => ({ params: { organizationId } });
const create = (permissions: ApiKeyPermission[] = ['clients.read']) =>
  owner.api.createApiKey({ ...params(), body: { name: 'Till', permissions } });
const search = (secret: string) =>
  api.fetch(`/organizations/${organizationId}/clients/search?q=anna`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
const statusOf = async (secret: string) => (await search(secret)).status;
const stored = async (id: string) =>
  (
    await api.surroundings.firestore.doc(`organizations/${organizationId}/apiKeys/${id}`).get()
  ).data() ?? {};

describe('API keys', () => {
  it('show their secret once, and keep only its hash', async () => {
    const { apiKey, secret } = await create();
    expect(secret).toMatch(/^clk_[A-Za-z0-9]{20}_[A-Za-z0-9_-]{43}$/);
    expect(apiKey.hint).toBe(secret.slice(-4));
    const listed = await owner.api.listApiKeys(params());
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(JSON.stringify(await stored(apiKey.id))).not.toContain(secret.slice(25));
    const entries = await api.surroundings.firestore
      .collection(`organizations/${organizationId}/auditEntries`)
      .where('entityId', '==', apiKey.id)
      .get();
    expect(JSON.stringify(entries.docs.map((entry) => entry.data()))).not.toMatch(/hash/i);
  });

  it('open nothing with a secret that was guessed, cut or changed', async () => {
    const { secret } = await create();
    expect(await statusOf(secret)).toBe(200);
    const wrong = [
      secret.slice(0, -1),
      `${secret}A`,
      `${secret.slice(0, -2)}__`,
      'clk_',
      'clk_a_b',
    ];
    for (const guess of wrong) expect(await statusOf(guess), guess).toBe(401);
  });

  it('act in their own name, as the least role that holds their permissions', async () => {
    const { secret, apiKey } = await create(['clients.read', 'clients.write']);
    const response = await api.fetch(`/organizations/${organizationId}/clients`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ lastName: 'Durand' }),
    });
    expect(response.status).toBe(201);
    const client = (await response.json()) as { id: string; createdBy: unknown };
    expect(client.createdBy).toEqual({ id: null, name: 'Till' });
    const history = await owner.api.listClientHistory({
      params: { organizationId, clientId: client.id },
    });
    expect(history.items[0]).toMatchObject({ action: 'created', source: 'api' });
    expect(apiKey.permissions).toEqual(['clients.read', 'clients.write']);
  });

  it('keep the secret before a rotation open for a day', async () => {
    const { apiKey, secret } = await create();
    const keyOf = { params: { organizationId, apiKeyId: apiKey.id } };
    const rotated = await owner.api.rotateApiKey(keyOf);
    expect(rotated.secret).not.toBe(secret);
    expect([await statusOf(secret), await statusOf(rotated.secret)]).toEqual([200, 200]);
    api.surroundings.clock.moveBy({ hours: 25 });
    expect([await statusOf(secret), await statusOf(rotated.secret)]).toEqual([401, 200]);
  });

  it('close at once and for good when they are revoked', async () => {
    const { apiKey, secret } = await create();
    const keyOf = { params: { organizationId, apiKeyId: apiKey.id } };
    const rotated = await owner.api.rotateApiKey(keyOf);
    await owner.api.revokeApiKey(keyOf);
    expect([await statusOf(secret), await statusOf(rotated.secret)]).toEqual([401, 401]);
    for (const again of [
      () => owner.api.rotateApiKey(keyOf),
      () => owner.api.revokeApiKey(keyOf),
      () => owner.api.updateApiKey({ ...keyOf, ifMatch: 3, body: { name: 'Other' } }),
    ]) {
      expect((await problemOf(again())).code).toBe('api_key.revoked');
    }
  });

  it('may do what they are told from the moment they are told', async () => {
    const { apiKey, secret } = await create(['purchases.write']);
    expect(await statusOf(secret)).toBe(403);
    const change = {
      params: { organizationId, apiKeyId: apiKey.id },
      body: { permissions: ['clients.read' as const] },
    };
    await owner.api.updateApiKey({ ...change, ifMatch: 1 });
    expect(await statusOf(secret)).toBe(200);
    const late = await problemOf(owner.api.updateApiKey({ ...change, ifMatch: 1 }));
    expect(late.code).toBe('precondition.failed');
  });

  it('say when they were last used, at the cost of one write in ten minutes', async () => {
    const { apiKey, secret } = await create();
    const usage = async () => (await search(secret)).headers.get('X-Firestore-Usage');
    expect(await usage()).toContain('writes=1');
    expect(await usage()).toContain('writes=0');
    const { items } = await owner.api.listApiKeys(params());
    const listed = items.find(({ id }) => id === apiKey.id);
    expect(listed?.lastUsedAt).not.toBeNull();
    api.surroundings.clock.moveBy({ seconds: 700 });
    expect(await usage()).toContain('writes=1');
  });

  it('are twenty at most', async () => {
    const other = await api.createOrganization('Many keys');
    const make = () =>
      other.owner.api.createApiKey({
        params: { organizationId: other.organizationId },
        body: { name: 'Till', permissions: ['clients.read'] },
      });
    for (let at = 0; at < 20; at += 1) await make();
    expect((await problemOf(make())).code).toBe('api_key.too_many');
  });
});
