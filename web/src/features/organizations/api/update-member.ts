import type { Member, UpdateMemberInput } from '@clientele/contracts/organizations/member';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

/**
 * Changes the role or status of a member. The change shows at once and is reverted when the server
 * refuses.
 */
export function useUpdateMember(organizationId: string) {
  const queryClient = useQueryClient();
  const queryKey = organizationKeys.members(organizationId);
  return useMutation({
    mutationFn: ({ member, changes }: { member: Member; changes: UpdateMemberInput }) =>
      organizationService.updateMember({
        params: { organizationId, memberId: member.id },
        body: changes,
        ifMatch: member.version,
      }),
    onMutate: async ({ member, changes }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<Member[]>(queryKey);
      queryClient.setQueryData<Member[]>(queryKey, (members) =>
        members?.map((item) =>
          item.id === member.id ? ({ ...item, ...changes } as Member) : item,
        ),
      );
      return { before };
    },
    onError: (_error, _input, context) => queryClient.setQueryData(queryKey, context?.before),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: organizationKeys.me }),
      ]),
  });
}
