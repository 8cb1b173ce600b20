import type { UpdateClientInput } from '@clientele/contracts/clients/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientService } from '../../../lib/api.ts';
import { keepClient } from './keep-client.ts';

export interface UpdateClientCall {
  changes: UpdateClientInput;
  /** The version these changes were made on. */
  version: number;
  allowDuplicate?: boolean;
}

export function useUpdateClient(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ changes, version, allowDuplicate = false }: UpdateClientCall) =>
      clientService.updateClient({
        params: { organizationId, clientId },
        query: { allowDuplicate },
        body: changes,
        ifMatch: version,
      }),
    onSuccess: (client) => keepClient(queryClient, organizationId, client),
  });
}
