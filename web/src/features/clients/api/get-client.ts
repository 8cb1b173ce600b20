import { queryOptions, useQuery } from '@tanstack/react-query';
import { clientService } from '../../../lib/api.ts';
import { clientKeys } from './client-keys.ts';

export const clientQuery = (organizationId: string, clientId: string) =>
  queryOptions({
    queryKey: clientKeys.record(organizationId, clientId),
    queryFn: ({ signal }) =>
      clientService.getClient({ params: { organizationId, clientId }, signal }),
  });

export const useClient = (organizationId: string, clientId: string) =>
  useQuery(clientQuery(organizationId, clientId));
