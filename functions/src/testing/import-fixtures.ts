import type { Client } from '@clientele/contracts/clients/client';
import { it as salonIt } from './fixtures.ts';
import { ImportDriver } from './imports.ts';

/** `it` with a `desk`: a fresh salon, its imports as the pages drive them, and its clients. */
export const it = salonIt.extend('desk', async ({ api, salon: { organizationId, owner } }) => {
  const imports = new ImportDriver(api, owner, organizationId);
  const create = (body: object): Promise<Client> =>
    owner.api.createClient({ params: { organizationId }, query: { allowDuplicate: true }, body });
  const listed = async (): Promise<Client[]> =>
    (await owner.api.listClients({ params: { organizationId }, query: { limit: 100 } })).items;
  const named = async (lastName: string): Promise<Client | undefined> =>
    (await listed()).find((client) => client.lastName === lastName);
  return { organizationId, owner, imports, create, listed, named };
});
