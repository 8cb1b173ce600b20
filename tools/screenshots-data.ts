import { type ApiClient, createApiClient } from '@clientele/contracts/api-client';
import type { Client } from '@clientele/contracts/clients/client';
import { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import { DEMO_PASSWORD } from '@clientele/testkit/demo';
import { untidySalonFile } from '@clientele/testkit/import-export/untidy-salon-file';
import { Failure } from './stack/failure.ts';

const params = { organizationId: 'demo-salon' };

const ENDPOINTS = { ...clientEndpoints, ...importEndpoints };

export type Api = ApiClient<typeof ENDPOINTS>;

/** The API of a running stack, called as a demo account. */
export async function signedInApi(origin: string, email: string): Promise<Api> {
  const config = await (await fetch(`${origin}/config.json`)).json();
  const { emulators } = config as { emulators: { authUrl: string } };
  const response = await fetch(
    `${emulators.authUrl}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: DEMO_PASSWORD, returnSecureToken: true }),
    },
  );
  const { idToken } = (await response.json()) as { idToken?: string };
  if (!idToken) throw new Failure(`could not sign in ${email}`);
  return createApiClient(ENDPOINTS, { origin, getToken: async () => idToken });
}

/** The first person in the list of clients whose record is complete; throws if there is none. */
export async function pickClient(api: Api): Promise<Client> {
  const { items } = await api.listClients({ params, query: { limit: 100, sort: 'number' } });
  const client = items.find(
    ({ kind, phone, email, birthDate, address, tags }) =>
      kind === 'person' && phone && email && birthDate && address.line1 && tags.length > 0,
  );
  if (!client) throw new Failure('the demo data has no client with everything filled in');
  return client;
}

/** Makes changes as several people, so that the client's change history has something to show. */
export async function writeHistory(origin: string, client: Client): Promise<void> {
  const steps: [email: string, changes: Parameters<Api['updateClient']>[0]['body']][] = [
    ['staff@salon.test', { preferredChannel: 'sms', source: 'Bouche-à-oreille' }],
    ['manager@salon.test', { tags: [...client.tags, 'fidèle'], assignedTo: 'salon-staff' }],
    ['owner@salon.test', { address: { city: 'Villeurbanne', postalCode: '69100' } }],
  ];
  let { version } = client;
  for (const [email, body] of steps) {
    const api = await signedInApi(origin, email);
    const call = { params: { ...params, clientId: client.id }, ifMatch: version, body };
    ({ version } = await api.updateClient({ ...call, query: { allowDuplicate: true } }));
  }
}

/** The id of the client with the longest timeline. */
export async function bestClientId(api: Api): Promise<string> {
  const { items } = await api.listClients({ params, query: { limit: 1, sort: '-lifetimeValue' } });
  if (!items[0]) throw new Failure('the demo data has no purchases');
  return items[0].id;
}

/** The id of an import of an untidy file that was checked and is ready to run. */
export async function checkedImportId(api: Api): Promise<string> {
  const { bytes, fileName } = untidySalonFile(120);
  const file = new Blob([new Uint8Array(bytes)]);
  const { id } = await api.createImport({ params, query: { name: fileName }, file });
  const importing = { params: { ...params, importId: id } };
  await api.checkImport(importing);
  const patience = Date.now() + 60_000;
  while ((await api.getImport(importing)).status !== 'ready') {
    if (Date.now() > patience) throw new Failure('the file of the pictures is not checked');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return id;
}
