import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import {
  API_KEY_PERMISSIONS,
  type ApiKeyPermission,
} from '@clientele/contracts/organizations/api-key';
import { ROLES, type Role, roleHasPermission } from '@clientele/contracts/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi, type TestPerson } from '../testing/test-api.ts';

/**
 * Generated from the endpoint tables: every route × no token, forged token, other organisation,
 * disabled member, each role too low. A new route is here by being in a table; one whose audience
 * is not known to this test fails it.
 */
const ENDPOINTS: [string, EndpointDefinition][] = Object.values(ENDPOINT_TABLES).flatMap((table) =>
  Object.entries<EndpointDefinition>(table),
);
const MEMBER_ENDPOINTS = ENDPOINTS.filter(([, { audience }]) => audience === 'member');
const SIGNED_IN_ENDPOINTS = ENDPOINTS.filter(([, { audience }]) => audience !== 'public');

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let stranger: TestPerson;
let disabled: TestPerson;
const members = new Map<Role, TestPerson>();

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  stranger = (await api.createOrganization('Other')).owner;
  for (const role of ROLES) {
    if (role !== 'owner') members.set(role, await api.createMember(organizationId, role));
  }
  disabled = await api.createMember(organizationId, 'admin');
  await owner.api.updateMember({
    params: { organizationId, memberId: disabled.id },
    ifMatch: 1,
    body: { status: 'disabled' },
  });
});
afterAll(() => api.stop());

/** Calls the route with ids that exist nowhere: a refusal must come before anything is looked up. */
async function call(endpoint: EndpointDefinition, token: string | null) {
  const path = endpoint.path
    .replace('{organizationId}', organizationId)
    .replace(/\{\w+\}/g, 'nothing');
  const response = await api.fetch(path, {
    method: endpoint.method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(endpoint.body && { 'Content-Type': 'application/json' }),
      ...(endpoint.upload && { 'Content-Type': 'application/octet-stream' }),
      ...(endpoint.ifMatch && { 'If-Match': '"1"' }),
    },
    ...(endpoint.body && { body: '{}' }),
    ...(endpoint.upload && { body: 'x' }),
  });
  const type = response.headers.get('Content-Type') ?? '';
  const isProblem = type.startsWith('application/problem+json');
  const { code } = isProblem ? ((await response.json()) as { code?: string }) : {};
  return { status: response.status, code };
}

describe('an API key', () => {
  const openTo = (permission: ApiKeyPermission) =>
    MEMBER_ENDPOINTS.filter(
      ([, endpoint]) => endpoint.apiKey && endpoint.permission === permission,
    ).map(([name]) => name);

  it('opens the routes for other software that ask for its permission, and no other', async () => {
    for (const permission of API_KEY_PERMISSIONS) {
      const { secret } = await owner.api.createApiKey({
        params: { organizationId },
        body: { name: permission, permissions: [permission] },
      });
      const opened: string[] = [];
      for (const [name, endpoint] of SIGNED_IN_ENDPOINTS) {
        const answer = await call(endpoint, secret);
        if (answer.code !== 'permission.denied') opened.push(name);
      }
      expect(opened, permission).toEqual(openTo(permission));
    }
  });

  it('of another organisation opens nothing', async () => {
    const other = await api.createOrganization('Third');
    const { secret } = await other.owner.api.createApiKey({
      params: { organizationId: other.organizationId },
      body: { name: 'Till', permissions: [...API_KEY_PERMISSIONS] },
    });
    for (const [name, endpoint] of MEMBER_ENDPOINTS) {
      expect(await call(endpoint, secret), name).toEqual({
        status: 401,
        code: 'authentication.invalid',
      });
    }
  });
});

describe('every route', () => {
  it.each(ENDPOINTS)('%s says who may call it', (_, endpoint) => {
    expect(['public', 'user', 'member']).toContain(endpoint.audience);
    expect(endpoint.permission === null).toBe(endpoint.audience !== 'member');
    expect(endpoint.path.startsWith('/organizations/{organizationId}')).toBe(
      endpoint.audience === 'member',
    );
  });

  it.each(SIGNED_IN_ENDPOINTS)(
    '%s is refused without a token, and with a forged one',
    async (_, endpoint) => {
      expect(await call(endpoint, null)).toEqual({ status: 401, code: 'authentication.required' });
      expect(await call(endpoint, 'forged.token.here')).toEqual({
        status: 401,
        code: 'authentication.invalid',
      });
    },
  );

  it.each(MEMBER_ENDPOINTS)('%s is refused to another organisation', async (_, endpoint) => {
    expect(await call(endpoint, stranger.token)).toEqual({
      status: 404,
      code: 'organization.not_found',
    });
  });

  it.each(MEMBER_ENDPOINTS)('%s is refused to a disabled member', async (_, endpoint) => {
    expect(await call(endpoint, disabled.token)).toEqual({ status: 403, code: 'member.disabled' });
  });

  it.each(MEMBER_ENDPOINTS)(
    '%s is refused to every role without its permission, and to no other',
    async (_, endpoint) => {
      for (const [role, person] of members) {
        // Leaving is for everyone, and would end the membership that the next routes need.
        if (endpoint.path.endsWith('/leave')) continue;
        const answer = await call(endpoint, person.token);
        const allowed =
          endpoint.permission !== null && roleHasPermission(role, endpoint.permission);
        if (allowed) expect(answer.code, role).not.toBe('permission.denied');
        else expect(answer, role).toEqual({ status: 403, code: 'permission.denied' });
      }
    },
  );
});
