import type { Client } from '@clientele/contracts/clients/client';
import type { QueryClient } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { keepAnswer } from '../../../lib/keep-answer.ts';

/** Stores the client that a write returned, and invalidates lists, tags and the change history. */
export async function keepClient(
  queryClient: QueryClient,
  organizationId: string,
  client: Client,
): Promise<unknown> {
  await keepAnswer(queryClient, clientKeys.record(organizationId, client.id), client);
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: clientKeys.lists(organizationId) }),
    queryClient.invalidateQueries({ queryKey: clientKeys.tags(organizationId) }),
    queryClient.invalidateQueries({ queryKey: clientKeys.history(organizationId, client.id) }),
  ]);
}
