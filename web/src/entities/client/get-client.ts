import { queryOptions, useQuery } from '@tanstack/react-query';
import { clientService } from '../../lib/services/client-service.ts';
import { clientKeys } from './client-keys.ts';

export const clientQuery = (organizationId: string, clientId: string) =>
  queryOptions({
    queryKey: clientKeys.record(organizationId, clientId),
    queryFn: ({ signal }) =>
      clientService.getClient({ params: { organizationId, clientId }, signal }),
  });

export const useClient = (organizationId: string, clientId: string) =>
  useQuery(clientQuery(organizationId, clientId));

/**
 * Fetches the client again every so many milliseconds while the page is visible; TanStack Query
 * pauses in hidden tabs.
 */
export const useClientAgain = (organizationId: string, clientId: string, milliseconds: number) =>
  useQuery({
    ...clientQuery(organizationId, clientId),
    // Stop after a failure: a record that is gone or out of reach is not asked for over and over.
    refetchInterval: ({ state }) => (state.status === 'error' ? false : milliseconds),
  });
