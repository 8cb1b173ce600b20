import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';
import { keepInteraction } from './keep-interaction.ts';
import { changeEntries } from './timeline-cache.ts';

/** Into the trash or back: gone from where it is shown at once, there again when refused. */
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
