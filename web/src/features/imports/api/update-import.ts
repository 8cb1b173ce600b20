import type { ImportJob, UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/problem.ts';
import { importService } from '../../../lib/services/import-service.ts';
import { importQuery } from './get-import.ts';
import { importKeys } from './import-keys.ts';

/**
 * Saves changes on the newest known version. If another tab has changed the import meanwhile, the
 * new version is read and the request is repeated once.
 */
export function useUpdateImport(organizationId: string, importId: string) {
  const queryClient = useQueryClient();
  const query = importQuery(organizationId, importId);
  const send = ({ version }: ImportJob, body: UpdateImportInput) =>
    importService.updateImport({ params: { organizationId, importId }, body, ifMatch: version });
  return useMutation({
    mutationFn: async (changes: UpdateImportInput) => {
      const current = await queryClient.ensureQueryData(query);
      return send(current, changes).catch(async (error: unknown) => {
        if (!isProblem(error, 'precondition.failed')) throw error;
        const newest = await queryClient.fetchQuery({ ...query, staleTime: 0 });
        return send(newest, changes);
      });
    },
    onSuccess: async (job) => {
      // A request sent before the save would show the import as it was.
      await queryClient.cancelQueries({ queryKey: importKeys.detail(organizationId, importId) });
      queryClient.setQueryData(importKeys.job(organizationId, importId), job);
    },
  });
}
