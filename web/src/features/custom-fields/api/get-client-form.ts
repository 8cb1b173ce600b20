import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';

const RETRY_MILLISECONDS = 10_000;

/** The form as the caller meets it. */
const clientFormQuery = (organizationId: string) =>
  queryOptions({
    queryKey: fieldKeys.forms(organizationId),
    queryFn: ({ signal }) =>
      customFieldService.getClientForm({ params: { organizationId }, query: {}, signal }),
    placeholderData: keepPreviousData,
    // Pages wait for the form: after an outage it comes by itself.
    refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_MILLISECONDS : false),
  });

export const useClientForm = (organizationId: string) => useQuery(clientFormQuery(organizationId));
