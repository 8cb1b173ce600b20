import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/test-api.ts';
import { type ExampleDocument, exampleOf } from './openapi-examples.ts';

/** What takes more than an organisation with one client, and what more. */
const NEEDS_MORE: Readonly<Record<string, string>> = {
  updateMember: 'a second member: the last owner stays one',
  previewInvitation: 'an invitation, whose secret only the mail holds',
  acceptInvitation: 'an invitation, whose secret only the mail holds',
  updateApiKey: 'an API key',
  updateFieldAccess: 'a custom field',
  updateFieldLayout: 'every field of the organisation, once',
  updateCustomField: 'a custom field',
  createTypeChange: 'a custom field',
  revealClientFields: 'a sensitive custom field',
  updateInteraction: 'an entry of the timeline',
  updateAppointment: 'an appointment',
  updatePurchase: 'a purchase',
  updateSegment: 'a segment',
  pinSegmentClients: 'a segment',
  updateImport: 'an uploaded file',
  correctImportRow: 'an import that was checked',
  updateExportSchedule: 'a scheduled export',
};

const withBody = Object.values(ENDPOINT_TABLES)
  .flatMap((table) => Object.entries<EndpointDefinition>(table))
  .filter(([, { body }]) => body);
const callable = withBody.filter(([name]) => !(name in NEEDS_MORE));

const api = new TestApi();
let document: ExampleDocument;

beforeAll(async () => {
  await api.start();
  document = (await (await api.fetch('/openapi.json')).json()) as ExampleDocument;
});
afterAll(() => api.stop());

/** The example with identifiers that are there in place of those that are made up. */
function withRealIds(example: unknown, clientId: string, memberId: string): unknown {
  const real: Record<string, unknown> = { clientId, ids: [clientId], memberId };
  return JSON.parse(JSON.stringify(example), (key, value) => real[key] ?? value);
}

describe('the examples of the OpenAPI document', () => {
  it('are called, or there is a reason', () => {
    const names = withBody.map(([name]) => name);
    expect(Object.keys(NEEDS_MORE).filter((name) => !names.includes(name))).toEqual([]);
    expect(callable.length).toBeGreaterThanOrEqual(16);
  });

  it.each(callable)('%s does what its example asks', async (_, endpoint) => {
    const { organizationId, owner } = await api.createOrganization();
    const client = await owner.api.createClient({
      params: { organizationId },
      body: { lastName: 'Durand' },
    });
    const path = endpoint.path
      .replace('{organizationId}', organizationId)
      .replace('{clientId}', client.id);
    const headers: Record<string, string> = {
      Authorization: `Bearer ${owner.token}`,
      'Content-Type': 'application/json',
    };
    if (endpoint.ifMatch) {
      const current = (await (await api.fetch(path, { headers })).json()) as { version: number };
      headers['If-Match'] = `"${current.version}"`;
    }
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    const example = exampleOf(operation?.requestBody, document);
    const body = JSON.stringify(withRealIds(example, client.id, owner.id));

    const response = await api.fetch(path, { method: endpoint.method, headers, body });
    const answer = (await response.json()) as object;

    expect(answer).toEqual(expect.not.objectContaining({ code: expect.any(String) }));
    expect(response.status).toBe(endpoint.status);
    expect(endpoint.response?.safeParse(answer).error?.issues).toBeUndefined();
    if ('rejected' in answer) expect(answer.rejected).toBe(0);
  });
});
