import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

/** Asks for sensitive values; that it was asked is noted in the client's history. */
export function useRevealClientFields(organizationId: string, clientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (fields: string[]) => {
      const params = { organizationId, clientId };
      return (await clientService.revealClientFields({ params, body: { fields } })).custom;
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: clientKeys.history(organizationId, clientId) }),
  });
}
