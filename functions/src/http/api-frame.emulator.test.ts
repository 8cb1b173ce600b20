import { RATE_LIMITS } from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { problemSchema } from '@clientele/contracts/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../testing/problems.ts';
import { TestApi, type TestPerson } from '../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
});
afterAll(() => api.stop());

function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  return api.fetch(`/organizations/${organizationId}${path}`, {
    ...init,
    headers: {
      Authorization: `Bearer ${owner.token}`,
      'Content-Type': 'application/json',
      ...init.headers,
    },
  });
}

const post = (body: string | object, headers: Record<string, string> = {}) =>
  send('/clients', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });

/** The problem document of an answer, which must be a whole one. */
async function problem(response: Response) {
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  const document = problemSchema.parse(await response.json());
  expect(document.status).toBe(response.status);
  expect(document.requestId).toBe(response.headers.get('X-Request-Id'));
  return document;
}

describe('bad input', () => {
  it.each<[string, string | object, number, string]>([
    ['broken JSON', '{"lastName": "A"', 400, 'request.malformed'],
    [
      'a prototype key',
      '{"__proto__": {"admin": true}, "lastName": "A"}',
      400,
      'request.malformed',
    ],
    ['half a character', '{"lastName": "\\ud83d"}', 400, 'request.malformed'],
    ['more than the limit', `{"lastName": "${'a'.repeat(120_000)}"}`, 413, 'request.too_large'],
    ['no object', '[]', 422, 'request.invalid'],
    ['a bare value', '"text"', 400, 'request.malformed'],
    ['an unknown field', { lastName: 'A', isAdmin: true }, 422, 'request.invalid'],
    ['a constructor key', { lastName: 'A', constructor: { prototype: 1 } }, 422, 'request.invalid'],
    ['a wrong type', { lastName: 42 }, 422, 'request.invalid'],
    ['an absurd length', { lastName: 'a'.repeat(50_000) }, 422, 'request.invalid'],
    ['an absurd list', { lastName: 'A', tags: Array(5_000).fill('a') }, 422, 'request.invalid'],
    ['an impossible date', { lastName: 'A', birthDate: '2001-02-30' }, 422, 'request.invalid'],
  ])('%s is a problem document, not a crash', async (_, body, status, code) => {
    const document = await problem(await post(body));
    expect({ status: document.status, code: document.code }).toEqual({ status, code });
  });

  it('names each place, in the language asked for', async () => {
    const body = {
      lastName: 42,
      address: { city: 'x'.repeat(300) },
      extra: 1,
      email: 'a'.repeat(300),
    };
    const french = await problem(
      await post(body, { 'Accept-Language': 'fr-FR,fr;q=0.9,en;q=0.5' }),
    );
    expect(french.errors?.map(({ path, code }) => `${path}:${code}`).sort()).toEqual([
      'address.city:text.too_long',
      'email:text.too_long',
      'extra:field.unknown',
      'lastName:value.wrong_type',
    ]);
    expect(french.detail).toBe('Certaines valeurs ne conviennent pas.');
    expect(french.errors?.find(({ path }) => path === 'address.city')?.message).toBe(
      '100 caractères au plus.',
    );
    const english = await problem(await post(body, { 'Accept-Language': 'en' }));
    expect(english.detail).toBe('Some values are not acceptable.');
  });

  it.each([
    ['/clients/nothing', 404, 'client.not_found'],
    ['/clients/..%2F..%2Fmembers', 404, 'route.not_found'],
    ['/clients/__id__', 404, 'route.not_found'],
    ['/clients/%zz', 400, 'request.malformed'],
    [`/clients/${'a'.repeat(2_000)}`, 404, 'route.not_found'],
    ['/nothing/here', 404, 'route.not_found'],
    ['/clients?limit=1000', 422, 'request.invalid'],
    ['/clients?limit=1&limit=2', 422, 'request.invalid'],
    ['/clients?unknown=1', 422, 'request.invalid'],
    ['/clients?sort=password', 422, 'request.invalid'],
    ['/clients?filter={', 422, 'request.invalid'],
    ['/clients?filter={"__proto__":[]}', 422, 'request.invalid'],
    ['/clients/search', 422, 'request.invalid'],
  ])('GET %s is a problem document', async (path, status, code) => {
    const document = await problem(await send(path));
    expect({ status: document.status, code: document.code }).toEqual({ status, code });
  });

  it.each([
    '/organizations/__x__',
    '/organizations/__x__/clients',
    `/organizations/${'a'.repeat(300)}`,
  ])('GET %s names no organisation', async (path) => {
    const headers = { Authorization: `Bearer ${owner.token}` };
    expect((await problem(await api.fetch(path, { headers }))).code).toBe('organization.not_found');
  });

  it.each(['__b__.x.', 'demo.__b__.', '../..', 'a.b.'])(
    'the token %s is no invitation',
    async (start) => {
      const response = await api.fetch('/invitations/preview', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: `${start}${'s'.repeat(32)}` }),
      });
      expect((await problem(response)).code).toBe('invitation.not_found');
    },
  );

  it('is refused when it is not JSON', async () => {
    const document = await problem(await post('lastName=A', { 'Content-Type': 'text/plain' }));
    expect(document.code).toBe('request.unsupported_media_type');
  });

  it('names the methods that an address takes', async () => {
    const response = await send('/clients', { method: 'PUT' });
    expect(response.headers.get('Allow')).toBe('GET, POST');
    expect((await problem(response)).code).toBe('method.not_allowed');
  });
});

describe('If-Match', () => {
  it.each<Record<string, string>>([
    {},
    { 'If-Match': '*' },
    { 'If-Match': 'W/"x"' },
    { 'If-Match': '7' },
  ])('is required to change a record: %j', async (headers) => {
    const response = await send('/clients/any', { method: 'PATCH', body: '{}', headers });
    expect((await problem(response)).code).toBe('precondition.required');
  });
});

describe('Idempotency-Key', () => {
  const create = (idempotencyKey: string, lastName: string) =>
    owner.api.createClient({ params: { organizationId }, idempotencyKey, body: { lastName } });
  const count = async () => (await owner.api.countClients({ params: { organizationId } })).count;

  it('repeats the first answer and creates nothing again', async () => {
    const before = await count();
    const first = await create('key-1', 'Une fois');
    const location = owner.lastResponse().headers.get('Location');
    const again = await create('key-1', 'Une fois');
    expect(again).toEqual(first);
    expect(owner.lastResponse().status).toBe(201);
    expect(owner.lastResponse().headers.get('Location')).toBe(location);
    expect(owner.lastResponse().headers.get('Idempotency-Replayed')).toBe('true');
    expect(await count()).toBe(before + 1);
  });

  it('refuses another request under the same key', async () => {
    await create('key-2', 'Premier');
    expect((await problemOf(create('key-2', 'Second'))).code).toBe('idempotency.mismatch');
  });

  it('lets one of several at once through', async () => {
    const before = await count();
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => create('key-3', 'Ensemble')),
    );
    expect(await count()).toBe(before + 1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('idempotency.in_flight');
    }
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('may be used again after a refusal, and after 24 hours', async () => {
    expect((await problemOf(create('key-4', ' '))).code).toBe('request.invalid');
    const first = await create('key-4', 'Corrigé');
    api.surroundings.clock.moveBy({ hours: 25 });
    expect((await create('key-4', 'Corrigé')).id).not.toBe(first.id);
  });

  it('belongs to one person', async () => {
    const staff = await api.createMember(organizationId, 'staff');
    const first = await create('key-5', 'Mien');
    const theirs = await staff.api.createClient({
      params: { organizationId },
      idempotencyKey: 'key-5',
      body: { lastName: 'Leur' },
    });
    expect(theirs.id).not.toBe(first.id);
  });
});

describe('rate limits', () => {
  const few = { perPerson: 3, perOrganization: 5 };
  const limited = new TestApi({ rateLimits: { ...RATE_LIMITS, write: few, sensitive: few } });
  beforeAll(async () => {
    await limited.start();
  });
  afterAll(() => limited.stop());

  it('hold per person and per organisation, and say how long to wait', async () => {
    const { organizationId: id, owner: first } = await limited.createOrganization();
    const second = await limited.createMember(id, 'admin');
    const create = (person: TestPerson) =>
      person.api.createClient({ params: { organizationId: id }, body: { lastName: 'A' } });
    for (let call = 0; call < 3; call += 1) await create(first);
    const refused = await problemOf(create(first));
    expect(refused.code).toBe('rate_limit.exceeded');
    expect(refused.details.retryAfter).toBeGreaterThan(0);
    expect(refused.details.retryAfter).toBeLessThanOrEqual(60);
    expect(first.lastResponse().headers.get('Retry-After')).toBe(
      String(refused.details.retryAfter),
    );
    await create(second);
    await create(second);
    expect((await problemOf(create(second))).code).toBe('rate_limit.exceeded');
    const other = await limited.createOrganization();
    await other.owner.api.createClient({
      params: { organizationId: other.organizationId },
      body: { lastName: 'A' },
    });
  });

  it('of rare and costly calls count for all instances together', async () => {
    const twin = await new TestApi({ rateLimits: { ...RATE_LIMITS, sensitive: few } }).start();
    const person = await limited.signUp();
    const call = (origin: string) =>
      fetch(`${origin}/api/v1/organizations`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' },
        body: '{}',
      });
    const statuses = [];
    for (const origin of [limited.origin, twin.origin, limited.origin, twin.origin]) {
      statuses.push((await call(origin)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 429]);
    await twin.stop();
  });
});

describe('operations', () => {
  it('says that it is up, to anyone, without touching the database', async () => {
    const response = await api.fetch('/health');
    expect(await response.json()).toEqual({ status: 'ok', version: 'test' });
    expect(response.headers.get('X-Firestore-Usage')).toBe('reads=0, writes=0, deletes=0');
    expect(response.headers.get('X-Powered-By')).toBeNull();
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('documents every route of the tables in OpenAPI 3.1', async () => {
    const document = (await (await api.fetch('/openapi.json')).json()) as OpenApiDocument;
    expect(document.openapi).toMatch(/^3\.1/);
    for (const table of Object.values(ENDPOINT_TABLES)) {
      for (const [name, endpoint] of Object.entries(table)) {
        const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
        expect(operation?.operationId).toBe(name);
        expect(Object.keys(operation?.responses ?? {})).toContain(String(endpoint.status));
      }
    }
  });

  it('shows pages for people, all from its own address', async () => {
    const page = await (await api.fetch('/docs')).text();
    const assets = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(assets.length).toBeGreaterThan(2);
    for (const asset of assets) {
      expect(asset).toMatch(/^\/api\/v1\/docs\//);
      expect((await fetch(api.origin + asset)).status, asset).toBe(200);
    }
  });
});

interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: object }>>;
}
