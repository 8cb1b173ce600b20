import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

export function useLeaveOrganization(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => organizationService.leaveOrganization({ params: { organizationId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: organizationKeys.me }),
  });
}
