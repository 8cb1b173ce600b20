import { useQuery } from '@tanstack/react-query';
import { pollMilliseconds } from '../../../lib/poll.ts';
import { exportService } from '../../../lib/services/export-service.ts';
import { isAtWork } from '../model/export-status.ts';
import { exportKeys } from './export-keys.ts';

/** An export with its progress, polled until it is finished. */
export const useExport = (organizationId: string, exportId: string) =>
  useQuery({
    queryKey: exportKeys.detail(organizationId, exportId),
    queryFn: ({ signal }) =>
      exportService.getExport({ params: { organizationId, exportId }, signal }),
    refetchInterval: ({ state }) =>
      state.data && isAtWork(state.data) ? pollMilliseconds(state.error) : false,
  });
