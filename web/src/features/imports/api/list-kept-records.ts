import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { importService } from '../../../lib/services/import-service.ts';
import { importKeys } from './import-keys.ts';

const PAGE = 50;

/** The records that undoing an import left unchanged. */
const keptRecordsQuery = (organizationId: string, importId: string) =>
  infiniteQueryOptions({
    queryKey: importKeys.kept(organizationId, importId),
    queryFn: ({ signal, pageParam }) =>
      importService.listKeptRecords({
        params: { organizationId, importId },
        query: { limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useKeptRecords = (organizationId: string, importId: string) =>
  useInfiniteQuery(keptRecordsQuery(organizationId, importId));
