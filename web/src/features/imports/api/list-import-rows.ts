import type { RowOutcome } from '@clientele/contracts/import-export/import-job';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { importService } from '../../../lib/api.ts';
import { importKeys } from './import-keys.ts';

const PAGE = 50;

/** Rows of the checked file, of one outcome or of all, each page after the last. */
export const importRowsQuery = (
  organizationId: string,
  importId: string,
  outcome: RowOutcome | null,
) =>
  infiniteQueryOptions({
    queryKey: importKeys.rowPages(organizationId, importId, { outcome }),
    queryFn: ({ signal, pageParam }) =>
      importService.listImportRows({
        params: { organizationId, importId },
        query: { limit: PAGE, cursor: pageParam ?? undefined, outcome: outcome ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useImportRows = (
  organizationId: string,
  importId: string,
  outcome: RowOutcome | null,
) => useInfiniteQuery(importRowsQuery(organizationId, importId, outcome));
