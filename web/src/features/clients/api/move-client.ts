import type { Client, ClientLifecycle } from '@clientele/contracts/clients/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';
import { keepClient } from './keep-client.ts';

async function moveClient(organizationId: string, client: Client, to: ClientLifecycle) {
  const params = { organizationId, clientId: client.id };
  if (to === 'archived') return clientService.archiveClient({ params });
  if (to === 'active') return clientService.restoreClient({ params });
  return clientService.trashClient({ params, ifMatch: client.version });
}

/**
 * Archives, trashes or restores a client. The change shows at once and is reverted when the server
 * refuses.
 */
export function useMoveClient(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    // Moves run one after the other: the version that one creates is the one that the next (such as
    // an undo) must name.
    scope: { id: `move-${organizationId}` },
    mutationFn: ({ client, to }: { client: Client; to: ClientLifecycle }) => {
      const cached = queryClient.getQueryData<Client>(clientKeys.record(organizationId, client.id));
      const version = Math.max(client.version, cached?.version ?? 0);
      return moveClient(organizationId, { ...client, version }, to);
    },
    onMutate: async ({ client, to }) => {
      const queryKey = clientKeys.record(organizationId, client.id);
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Client>(queryKey, (shown) => shown && { ...shown, lifecycle: to });
    },
    onError: (_error, { client }) =>
      queryClient.invalidateQueries({ queryKey: clientKeys.detail(organizationId, client.id) }),
    onSuccess: (client) => keepClient(queryClient, organizationId, client),
  });
}
