import { IMPORT_BYTES_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { ProblemError } from '@clientele/contracts/problem';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uploadImport } from '../../../lib/services/import-service.ts';
import { compressed } from '../model/compress-file.ts';
import { importKeys } from './import-keys.ts';

interface Upload {
  file: File;
  entity: ImportEntity;
  /** Reports the progress of the upload, from 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Uploads a file, compressed where that saves time, and creates the import; nothing is imported
 * yet.
 */
export function useCreateImport(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, entity, onProgress, signal }: Upload) => {
      const upload = await compressed(file);
      if (upload.size > IMPORT_BYTES_MAXIMUM) throw new ProblemError('request.too_large');
      const query = { name: file.name, entity };
      return uploadImport({ params: { organizationId }, query, file: upload, signal }, onProgress);
    },
    onSuccess: (job) => {
      queryClient.setQueryData(importKeys.job(organizationId, job.id), job);
      void queryClient.invalidateQueries({ queryKey: importKeys.lists(organizationId) });
    },
  });
}
