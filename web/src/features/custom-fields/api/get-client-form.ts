import type { Role } from '@clientele/contracts/roles';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/api.ts';
import { fieldKeys } from './field-keys.ts';

/** The form as a role meets it; as the caller does, without one. */
export const clientFormQuery = (organizationId: string, role: Role | null = null) =>
  queryOptions({
    queryKey: fieldKeys.form(organizationId, role),
    queryFn: ({ signal }) =>
      customFieldService.getClientForm({
        params: { organizationId },
        query: role === null ? {} : { role },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const useClientForm = (organizationId: string, role: Role | null = null) =>
  useQuery(clientFormQuery(organizationId, role));
