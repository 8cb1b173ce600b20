import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type {
  CorrectImportRowInput,
  ImportRow,
} from '@clientele/contracts/import-export/import-row';
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { importService } from '../../../lib/services/import-service.ts';
import { importKeys } from './import-keys.ts';

interface Correction {
  row: number;
  changes: Partial<CorrectImportRowInput>;
}
type Pages = InfiniteData<{ items: ImportRow[]; nextCursor: string | null }>;

/** Corrects a row. The change shows at once and is reverted when the server refuses. */
export function useCorrectRow(organizationId: string, importId: string) {
  const queryClient = useQueryClient();
  const queryKey = importKeys.rows(organizationId, importId);
  const replace = (row: number, change: (now: ImportRow) => ImportRow) =>
    queryClient.setQueriesData<Pages>(
      { queryKey },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.row === row ? change(item) : item)),
          })),
        },
    );
  return useMutation({
    mutationFn: ({ row, changes }: Correction) =>
      importService.correctImportRow({
        params: { organizationId, importId, row: String(row) },
        body: changes,
      }),
    onMutate: ({ row, changes }) => replace(row, (now) => corrected(now, changes)),
    onSuccess: (answer) => {
      replace(answer.row, () => answer);
      queryClient.setQueryData<ImportJob>(
        importKeys.job(organizationId, importId),
        (job) => job && { ...job, checkOutdated: true },
      );
      void queryClient.invalidateQueries({ queryKey: importKeys.job(organizationId, importId) });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

function corrected(row: ImportRow, { cells = [], decision }: Correction['changes']): ImportRow {
  const next = [...row.cells];
  for (const { column, value } of cells) next[column] = value;
  const columns = new Set([...row.corrected, ...cells.map(({ column }) => column)]);
  return {
    ...row,
    cells: next,
    corrected: [...columns],
    decision: decision === undefined ? row.decision : decision,
  };
}
