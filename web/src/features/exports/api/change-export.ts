import type { ExportDefinition, ExportJob } from '@clientele/contracts/import-export/export-job';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { keepAnswer } from '../../../lib/keep-answer.ts';
import { openLink } from '../../../lib/open-link.ts';
import { exportService } from '../../../lib/services/export-service.ts';
import { exportKeys } from './export-keys.ts';

async function keepExport(queryClient: QueryClient, organizationId: string, job: ExportJob) {
  await keepAnswer(queryClient, exportKeys.detail(organizationId, job.id), job);
  void queryClient.invalidateQueries({ queryKey: exportKeys.lists(organizationId) });
}

export function useCreateExport(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportDefinition) =>
      exportService.createExport({
        params: { organizationId },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (job) => keepExport(queryClient, organizationId, job),
  });
}

export function useCancelExport(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (exportId: string) =>
      exportService.cancelExport({ params: { organizationId, exportId } }),
    onSuccess: (job) => keepExport(queryClient, organizationId, job),
  });
}

/**
 * Downloads the file of an export. The link is valid for some minutes only, so it is requested at
 * the moment of use.
 */
export function useDownloadExport(organizationId: string) {
  return useMutation({
    mutationFn: ({ id }: ExportJob) =>
      exportService.createExportLink({ params: { organizationId, exportId: id } }),
    onSuccess: ({ url }, { manifest }) => openLink(url, manifest?.fileName),
  });
}
