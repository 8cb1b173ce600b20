import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

export interface CreateClientCall {
  body: ClientCreateRequest;
  allowDuplicate: boolean;
  /** One key per intention, so that pressing the button twice creates one client. */
  idempotencyKey: string;
}

export function useCreateClient(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, allowDuplicate, idempotencyKey }: CreateClientCall) =>
      clientService.createClient({
        params: { organizationId },
        query: { allowDuplicate },
        body,
        idempotencyKey,
      }),
    onSuccess: (client) => {
      queryClient.setQueryData(clientKeys.record(organizationId, client.id), client);
      void queryClient.invalidateQueries({ queryKey: clientKeys.tags(organizationId) });
      return queryClient.invalidateQueries({ queryKey: clientKeys.lists(organizationId) });
    },
  });
}
