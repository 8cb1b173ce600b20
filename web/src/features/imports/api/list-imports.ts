import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { importService } from '../../../lib/services/import-service.ts';
import { isAtWork } from '../model/import-status.ts';
import { importKeys } from './import-keys.ts';

const PAGE = 20;
const POLL_MILLISECONDS = 2_000;

/** The organisation's imports, newest first; polled while the server is working on one of them. */
const importListQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: importKeys.lists(organizationId),
    queryFn: ({ signal, pageParam }) =>
      importService.listImports({
        params: { organizationId },
        query: { limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isAtWork)) ? POLL_MILLISECONDS : false,
  });

export const useImportList = (organizationId: string) =>
  useInfiniteQuery(importListQuery(organizationId));
