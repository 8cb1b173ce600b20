import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { RowOutcome } from '@clientele/contracts/import-export/import-row';
import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { importService } from '../../../lib/services/import-service.ts';
import { importKeys } from './import-keys.ts';

const PAGE = 50;

/** Pages of the checked rows, of one outcome or of all. */
const importRowsQuery = (organizationId: string, importId: string, outcome: RowOutcome | null) =>
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

/**
 * Drops the cached rows when a new check starts, because the last check's outcomes no longer hold.
 */
export function useForgetRows({ id, status }: ImportJob): void {
  const { organization } = useCurrentOrganization();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (status !== 'checking') return;
    queryClient.removeQueries({ queryKey: importKeys.rows(organization.id, id) });
  }, [status, organization.id, id, queryClient]);
}
