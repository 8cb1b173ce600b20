import type {
  Interaction,
  UpdateInteractionInput,
} from '@clientele/contracts/interactions/interaction';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { keepInteraction } from './keep-interaction.ts';

/** Changes an entry written by hand, on the version it was read in. */
export function useUpdateInteraction(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: { entry: Interaction; changes: UpdateInteractionInput }) =>
      interactionService.updateInteraction({
        params: { organizationId, interactionId: call.entry.id },
        body: call.changes,
        ifMatch: call.entry.version,
      }),
    onSuccess: (saved) => keepInteraction(queryClient, organizationId, saved),
  });
}
