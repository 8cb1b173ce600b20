import type { Member } from '@clientele/contracts/organizations/member';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

export function useRemoveMember(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (member: Member) =>
      organizationService.removeMember({
        params: { organizationId, memberId: member.id },
        ifMatch: member.version,
      }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: organizationKeys.members(organizationId) }),
  });
}
