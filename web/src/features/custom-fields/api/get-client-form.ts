import type { Role } from '@clientele/contracts/roles';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/api.ts';
import { fieldKeys } from './field-keys.ts';

const RETRY_MILLISECONDS = 10_000;

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
    // Pages wait for the form: after an outage it comes by itself.
    refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_MILLISECONDS : false),
  });

export const useClientForm = (organizationId: string, role: Role | null = null) =>
  useQuery(clientFormQuery(organizationId, role));
