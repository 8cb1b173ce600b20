import type { CreateOrganizationInput } from '@clientele/contracts/organizations/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

export function useCreateOrganization() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateOrganizationInput) =>
      organizationService.createOrganization({ body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => queryClient.refetchQueries({ queryKey: organizationKeys.me }),
  });
}
