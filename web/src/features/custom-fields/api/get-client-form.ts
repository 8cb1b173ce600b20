import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';

const RETRY_MILLISECONDS = 10_000;

/** The client form as the person signed in may see it. */
const clientFormQuery = (organizationId: string) =>
  queryOptions({
    queryKey: fieldKeys.forms(organizationId),
    queryFn: ({ signal }) =>
      customFieldService.getClientForm({ params: { organizationId }, query: {}, signal }),
    placeholderData: keepPreviousData,
    // Pages wait for the form, so it is fetched again by itself after a failure.
    refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_MILLISECONDS : false),
  });

export const useClientForm = (organizationId: string) => useQuery(clientFormQuery(organizationId));
