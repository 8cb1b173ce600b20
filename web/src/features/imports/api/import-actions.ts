import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepAnswer } from '../../../lib/keep-answer.ts';
import { importService } from '../../../lib/services/import-service.ts';
import { importKeys } from './import-keys.ts';

type Call = { params: { organizationId: string; importId: string } };

/** A mutation that runs an action on an import; its answer is the changed import. */
function useAction(organizationId: string, act: (call: Call) => Promise<ImportJob>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) => act({ params: { organizationId, importId } }),
    onSuccess: async (job) => {
      await keepAnswer(queryClient, importKeys.job(organizationId, job.id), job);
      void queryClient.invalidateQueries({ queryKey: importKeys.lists(organizationId) });
    },
  });
}

export const useCheckImport = (organizationId: string) =>
  useAction(organizationId, importService.checkImport);
export const useRunImport = (organizationId: string) =>
  useAction(organizationId, importService.runImport);
export const useCancelImport = (organizationId: string) =>
  useAction(organizationId, importService.cancelImport);
export const useRevertImport = (organizationId: string) =>
  useAction(organizationId, importService.revertImport);

export function useDeleteImport(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: ImportJob) =>
      importService.deleteImport({ params: { organizationId, importId: id }, ifMatch: version }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: importKeys.lists(organizationId) }),
  });
}
