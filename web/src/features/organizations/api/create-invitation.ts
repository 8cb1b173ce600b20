import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

export function useCreateInvitation(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; role: Role; language: InterfaceLanguage }) =>
      organizationService.createInvitation({
        params: { organizationId },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: organizationKeys.invitations(organizationId) }),
  });
}
