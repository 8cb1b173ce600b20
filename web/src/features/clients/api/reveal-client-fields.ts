import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

/** Reveals sensitive values of a client; the request is recorded in the change history. */
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
