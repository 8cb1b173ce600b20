import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientService } from '../../../lib/services/client-service.ts';
import { keepClient } from './keep-client.ts';

/** Restores the values from before a change; this is recorded as a new change. */
export function useRestoreHistoryEntry(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (entryId: string) =>
      clientService.restoreClientHistoryEntry({ params: { organizationId, clientId, entryId } }),
    onSuccess: (client) => keepClient(queryClient, organizationId, client),
  });
}
