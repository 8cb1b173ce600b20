import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';
import { keepInteraction } from './keep-interaction.ts';
import { changeEntries } from './timeline-cache.ts';

/**
 * Moves an entry to the trash or back. It disappears from the list it is in at once, and returns
 * when the server refuses.
 */
export function useTrashInteraction(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ entry, restore }: { entry: Interaction; restore: boolean }) => {
      const params = { organizationId, interactionId: entry.id };
      return restore
        ? interactionService.restoreInteraction({ params })
        : interactionService.trashInteraction({ params, ifMatch: entry.version });
    },
    onMutate: async ({ entry }) => {
      const queryKey = interactionKeys.client(organizationId, entry.clientId);
      await queryClient.cancelQueries({ queryKey });
      changeEntries(queryClient, queryKey, (shown) => (shown.id === entry.id ? null : shown));
    },
    onError: (_error, { entry }) =>
      queryClient.invalidateQueries({
        queryKey: interactionKeys.client(organizationId, entry.clientId),
      }),
    onSuccess: (saved) => keepInteraction(queryClient, organizationId, saved),
  });
}
