import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApiClient } from './api-client.ts';
import { conditionTreeSchema } from './conditions/condition.ts';
import { defineEndpoints, type EndpointDefinition, pathParameterNames } from './endpoint.ts';
import { ENDPOINT_TABLES } from './endpoints.ts';
import { jsonParameter } from './json-parameter.ts';
import { NOTIFICATION_WORDS, wordNotification } from './organizations/notification-words.ts';
import { PROBLEM_STATUS, ProblemError } from './problem.ts';
import { PROBLEM_MESSAGES } from './problem-messages.ts';
import { ROLE_PERMISSIONS, ROLES } from './roles.ts';
import { parseInput, wordIssue } from './validation.ts';
import { VALIDATION_MESSAGES } from './validation-messages.ts';

const endpoints = Object.values(ENDPOINT_TABLES).flatMap((table) =>
  Object.entries<EndpointDefinition>(table),
);

describe('endpoint tables', () => {
  it('name and place every route once', () => {
    const names = endpoints.map(([name]) => name);
    const places = endpoints.map(
      ([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(endpoints)(
    '%s takes a version to change or delete a record that has one',
    (name, endpoint) => {
      const exempt = name === 'revokeInvitation';
      if (['PATCH', 'DELETE'].includes(endpoint.method) && !exempt)
        expect(endpoint.ifMatch).toBe(true);
      if (endpoint.status === 201) expect(endpoint.location).toBeDefined();
      expect(endpoint.response === null).toBe(endpoint.status === 204);
      expect(endpoint.summary.length).toBeGreaterThan(5);
    },
  );

  it('read the names of path parameters', () => {
    expect(pathParameterNames('/a/{b}/c/{dE}')).toEqual(['b', 'dE']);
  });
});

describe('roles', () => {
  it('hold all that the roles under them hold', () => {
    for (const [index, role] of ROLES.entries()) {
      const below = ROLES[index + 1];
      if (below) {
        const missing = [...ROLE_PERMISSIONS[below]].filter(
          (one) => !ROLE_PERMISSIONS[role].has(one),
        );
        expect(missing).toEqual([]);
      }
    }
  });
});

describe('messages', () => {
  const messages = [...Object.entries(PROBLEM_MESSAGES), ...Object.entries(VALIDATION_MESSAGES)];

  it.each(messages)('of %s are sentences in French and English', (_, { fr, en }) => {
    for (const text of [fr, en]) expect(text).toMatch(/^(\p{Lu}|\d|\{).+[.\d:rm}]$/u);
    expect(fr).not.toBe(en);
  });

  it.each(Object.entries(NOTIFICATION_WORDS))('of the notification %s are there', (_, words) => {
    for (const { fr, en } of [words.when, words.said]) {
      expect(fr).not.toBe(en);
      expect(`${fr}${en}`).not.toMatch(/\{(?!by\}|client\})/);
    }
  });

  it('put in who and whom, whatever they are called', () => {
    const names = { by: 'Ada {client} $&', client: 'Zoé' };
    expect(wordNotification('assigned', 'en', names)).toBe('Ada {client} $& assigned Zoé to you');
  });

  it('name the values that matter', () => {
    const issue = { path: 'a', code: 'text.too_long' as const, values: { maximum: 100 } };
    expect(wordIssue(issue, 'fr').message).toBe('100 caractères au plus.');
    expect(wordIssue(issue, 'en').message).toBe('At most 100 characters.');
  });
});

describe('problems', () => {
  it('are expected unless the server is at fault', () => {
    expect(new ProblemError('client.not_found').expected).toBe(true);
    expect(new ProblemError('internal').expected).toBe(false);
    expect(Object.values(PROBLEM_STATUS).every((status) => status >= 400)).toBe(true);
  });
});

describe('parsing', () => {
  const schema = z.strictObject({
    name: z.string().max(3),
    count: z.int().min(1),
    kind: z.enum(['a', 'b']),
  });

  it('tells the missing from the wrong, each at its place', () => {
    const result = parseInput(schema, { name: 1, extra: true, kind: 'c' });
    expect(
      result.ok ? [] : result.issues.map(({ path, code }) => `${path}:${code}`).sort(),
    ).toEqual([
      'count:field.required',
      'extra:field.unknown',
      'kind:value.not_allowed',
      'name:value.wrong_type',
    ]);
  });

  it('of JSON in a parameter refuses prototypes and broken text', () => {
    const parameter = jsonParameter(z.unknown());
    for (const text of ['{', '{"__proto__":1}', '"\\ud800"', `"${'a'.repeat(9_000)}"`]) {
      expect(parameter.safeParse(text).success, text.slice(0, 20)).toBe(false);
    }
    expect(parameter.parse('{"a":[1]}')).toEqual({ a: [1] });
  });
});

describe('condition trees', () => {
  const leaf = { field: 'status', operator: 'equals', value: 'lead' };

  it.each([
    [leaf],
    [{ all: [leaf], any: [leaf] }],
    [{ all: [{ field: 'x', operator: 'like', value: 1 }] }],
    [{ all: [{ ...leaf, extra: 1 }] }],
    [{ all: 'x' }],
    [{ all: [{ all: [{ all: [{ all: [leaf] }] }] }] }],
  ])('are not %j', (tree) => {
    expect(conditionTreeSchema.safeParse(tree).success).toBe(false);
  });

  it('are three levels at most', () => {
    expect(conditionTreeSchema.safeParse({ all: [{ any: [{ none: [leaf] }] }] }).success).toBe(
      true,
    );
  });
});

describe('the typed client', () => {
  const table = defineEndpoints({
    change: {
      method: 'PATCH',
      path: '/things/{thingId}',
      audience: 'user',
      permission: null,
      summary: 'Change a thing',
      query: z.strictObject({ deep: jsonParameter(z.unknown()), count: z.number().optional() }),
      body: z.strictObject({ name: z.string() }),
      response: z.object({ id: z.string() }),
      status: 200,
      errors: [],
      rateLimit: 'write',
      ifMatch: true,
    },
  });

  function clientAnswering(status: number, body: unknown) {
    const calls: [string, RequestInit][] = [];
    const client = createApiClient(table, {
      getToken: async () => 'token',
      fetch: async (address, init) => {
        calls.push([String(address), init as RequestInit]);
        return new Response(JSON.stringify(body), { status });
      },
    });
    const call = () =>
      client.change({
        params: { thingId: 'a/b' },
        query: { deep: { all: [] }, count: undefined },
        body: { name: 'x' },
        ifMatch: 7,
      });
    return { calls, call };
  }

  it('sends what the table says', async () => {
    const { calls, call } = clientAnswering(200, { id: 'a' });
    expect(await call()).toEqual({ id: 'a' });
    const [address, init] = calls[0] as [string, RequestInit];
    expect(address).toBe('/api/v1/things/a%2Fb?deep=%7B%22all%22%3A%5B%5D%7D');
    expect(init.method).toBe('PATCH');
    expect(init.body).toBe('{"name":"x"}');
    expect(Object.fromEntries(init.headers as Headers)).toMatchObject({
      authorization: 'Bearer token',
      'if-match': '"7"',
    });
  });

  it('throws the problem that the server answered', async () => {
    const { call } = clientAnswering(412, {
      type: 'x',
      title: 'x',
      status: 412,
      code: 'precondition.failed',
      detail: 'x',
      requestId: 'r1',
      current: { version: 8 },
    });
    await expect(call()).rejects.toMatchObject({
      code: 'precondition.failed',
      requestId: 'r1',
      details: { current: { version: 8 } },
    });
  });

  it('says that the service is unavailable when the answer is none of ours', async () => {
    await expect(clientAnswering(502, '<html>').call()).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
