import { queryOptions, useQuery } from '@tanstack/react-query';
import { pollMilliseconds } from '../../../lib/poll.ts';
import { importService } from '../../../lib/services/import-service.ts';
import { isAtWork } from '../model/import-status.ts';
import { importKeys } from './import-keys.ts';

/** An import with its progress; polled while the server is working on it. */
export const importQuery = (organizationId: string, importId: string) =>
  queryOptions({
    queryKey: importKeys.job(organizationId, importId),
    queryFn: ({ signal }) =>
      importService.getImport({ params: { organizationId, importId }, signal }),
    refetchInterval: ({ state }) =>
      state.data && isAtWork(state.data) ? pollMilliseconds(state.error) : false,
  });

export const useImport = (organizationId: string, importId: string) =>
  useQuery(importQuery(organizationId, importId));
