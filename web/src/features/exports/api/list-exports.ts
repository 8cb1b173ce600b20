import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { exportService } from '../../../lib/services/export-service.ts';
import { isAtWork } from '../model/export-status.ts';
import { exportKeys } from './export-keys.ts';

const PAGE = 20;
const POLL_MILLISECONDS = 2_000;

/**
 * The person's own exports, or the runs of a schedule, newest first; polled while one of them is
 * running.
 */
const exportListQuery = (organizationId: string, scheduleId: string | null) =>
  infiniteQueryOptions({
    queryKey: exportKeys.list(organizationId, { scheduleId }),
    queryFn: ({ signal, pageParam }) =>
      exportService.listExports({
        params: { organizationId },
        query: {
          limit: PAGE,
          cursor: pageParam ?? undefined,
          scheduleId: scheduleId ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isAtWork)) ? POLL_MILLISECONDS : false,
  });

export const useExportList = (organizationId: string, scheduleId: string | null = null) =>
  useInfiniteQuery(exportListQuery(organizationId, scheduleId));
