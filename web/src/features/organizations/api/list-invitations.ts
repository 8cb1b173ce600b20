import { queryOptions, useQuery } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

const invitationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: organizationKeys.invitations(organizationId),
    queryFn: ({ signal }) =>
      organizationService.listInvitations({ params: { organizationId }, signal }),
  });

export const useInvitations = (organizationId: string, enabled: boolean) =>
  useQuery({ ...invitationsQuery(organizationId), enabled });
