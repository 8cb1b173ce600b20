import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { importService } from '../../../lib/services/import-service.ts';
import { importKeys } from './import-keys.ts';

/** The first rows as the import's current settings (its version) read them. */
const previewQuery = (organizationId: string, { id, version }: ImportJob) =>
  queryOptions({
    queryKey: importKeys.preview(organizationId, id, version),
    queryFn: ({ signal }) =>
      importService.previewImport({ params: { organizationId, importId: id }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useImportPreview = (organizationId: string, job: ImportJob) =>
  useQuery(previewQuery(organizationId, job));
