import type { ClientUpdateRequest } from '@clientele/contracts/clients/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientService } from '../../../lib/services/client-service.ts';
import { keepClient } from './keep-client.ts';

export interface UpdateClientCall {
  changes: ClientUpdateRequest;
  /** Version of the client that the changes are based on. */
  version: number;
  allowDuplicate?: boolean;
}

const send = (
  organizationId: string,
  clientId: string,
  { changes, version, allowDuplicate = false }: UpdateClientCall,
) =>
  clientService.updateClient({
    params: { organizationId, clientId },
    query: { allowDuplicate },
    body: changes,
    ifMatch: version,
  });

export function useUpdateClient(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: UpdateClientCall) => send(organizationId, clientId, call),
    onSuccess: (client) => keepClient(queryClient, organizationId, client),
  });
}

/** Updates any client, for pages that show many of them. */
export function useUpdateAnyClient(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ clientId, ...call }: UpdateClientCall & { clientId: string }) =>
      send(organizationId, clientId, call),
    onSuccess: (client) => keepClient(queryClient, organizationId, client),
  });
}
