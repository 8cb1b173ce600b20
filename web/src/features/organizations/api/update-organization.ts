import type {
  Organization,
  UpdateOrganizationInput,
} from '@clientele/contracts/organizations/organization';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

export function useUpdateOrganization(organization: Organization) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateOrganizationInput) =>
      organizationService.updateOrganization({
        params: { organizationId: organization.id },
        body,
        ifMatch: organization.version,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: organizationKeys.me }),
  });
}
