import { queryOptions, useQuery } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

const meQuery = () =>
  queryOptions({
    queryKey: organizationKeys.me,
    queryFn: ({ signal }) => organizationService.getMe({ signal }),
    staleTime: 60_000,
  });

/** The person signed in, with their memberships. */
export const useMe = () => useQuery(meQuery());
