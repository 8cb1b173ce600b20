import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/test-api.ts';

/** Within the workspace, so that the generated code finds the libraries that it imports. */
const GENERATED = resolve(import.meta.dirname, '../../lib');
const TYPE_CHECKER = resolve(import.meta.dirname, '../../../node_modules/.bin/tsc');

/** What a stranger would write who knows nothing but the document. */
const CLIENT = `
import createClient from 'openapi-fetch';
import type { components, paths } from './api.ts';

export type Client = components['schemas']['Client'];

export async function callApi(baseUrl: string, token: string, organizationId: string) {
  const api = createClient<paths>({ baseUrl, headers: { Authorization: 'Bearer ' + token } });
  const params = { path: { organizationId } };
  const created = await api.POST('/organizations/{organizationId}/clients', {
    params,
    body: { firstName: 'Zoé', lastName: 'Martin', tags: ['VIP'] },
  });
  const client: Client | undefined = created.data;
  if (!client) throw new Error(JSON.stringify(created.error));
  const listed = await api.GET('/organizations/{organizationId}/clients', {
    params: { ...params, query: { limit: 10 } },
  });
  const renamed = await api.PATCH('/organizations/{organizationId}/clients/{clientId}', {
    params: {
      path: { organizationId, clientId: client.id },
      header: { 'If-Match': '"' + client.version + '"' },
    },
    body: { lastName: 'Durand' },
  });
  // A stale version: the answer is a problem with the record as it is.
  const stale = await api.PATCH('/organizations/{organizationId}/clients/{clientId}', {
    params: { path: { organizationId, clientId: client.id }, header: { 'If-Match': '"1"' } },
    body: { lastName: 'Petit' },
  });
  return {
    names: listed.data?.items.map(({ displayName }) => displayName),
    renamed: renamed.data?.displayName,
    code: stale.error?.code,
  };
}
`;

const api = new TestApi();
let folder: string;
let source: string;

beforeAll(async () => {
  await api.start();
  source = await (await api.fetch('/openapi.json')).text();
  mkdirSync(GENERATED, { recursive: true });
  folder = mkdtempSync(join(GENERATED, 'generated-client-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.stop();
});

describe('the OpenAPI document', () => {
  it('passes a linter of its standard', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: { 'no-server-example.com': 'off' },
    });
    const problems = await lintFromString({ source, config });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(
      errors.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  });

  it('makes types that compile, and with them a client that calls the API', async () => {
    const types = astToString(await openapiTS(JSON.parse(source)));
    writeFileSync(join(folder, 'api.ts'), types);
    writeFileSync(join(folder, 'client.ts'), CLIENT);
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
    const parameters = [...options, '--allowImportingTsExtensions', join(folder, 'client.ts')];
    execFileSync(TYPE_CHECKER, parameters, { encoding: 'utf8', stdio: 'pipe' });

    const { organizationId, owner } = await api.createOrganization();
    const { callApi } = await import(join(folder, 'client.ts'));
    const answer = await callApi(`${api.origin}/api/v1`, owner.token, organizationId);
    expect(answer).toEqual({
      names: ['Zoé Martin'],
      renamed: 'Zoé Durand',
      code: 'precondition.failed',
    });
  }, 60_000);
});
