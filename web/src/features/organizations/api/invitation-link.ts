import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

const previewQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => organizationService.previewInvitation({ body: { token }, signal }),
  });

/** What an invitation says to whoever holds its link, before signing in. */
export const useInvitationPreview = (token: string) =>
  useQuery({ ...previewQuery(token), enabled: token !== '' });

export function useAcceptInvitation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => organizationService.acceptInvitation({ body: { token } }),
    onSuccess: () => queryClient.refetchQueries({ queryKey: organizationKeys.me }),
  });
}
