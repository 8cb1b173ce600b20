import type {
  CreateInteractionInput,
  Interaction,
} from '@clientele/contracts/interactions/interaction';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';
import { changeEntries, showEntry } from './timeline-cache.ts';

export interface CreateInteractionCall {
  body: CreateInteractionInput;
  /** The entry as shown until the server has answered. */
  draft: Interaction;
  /** One key per intention, so that pressing the button twice creates one entry. */
  idempotencyKey: string;
}

/** Adds an entry. It shows in the timeline at once and is removed when the server refuses. */
export function useCreateInteraction(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  const queryKey = interactionKeys.client(organizationId, clientId);
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: CreateInteractionCall) =>
      interactionService.createInteraction({
        params: { organizationId, clientId },
        body,
        idempotencyKey,
      }),
    onMutate: async ({ draft }) => {
      await queryClient.cancelQueries({ queryKey });
      showEntry(queryClient, organizationId, draft);
    },
    onError: (_error, { draft }) =>
      changeEntries(queryClient, queryKey, (entry) => (entry.id === draft.id ? null : entry)),
    onSuccess: (saved, { draft }) => {
      changeEntries(queryClient, queryKey, (entry) => (entry.id === draft.id ? saved : entry));
      // Not awaited, so that saving does not wait for the timeline to be read again.
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}
