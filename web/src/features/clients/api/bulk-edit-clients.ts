import type {
  BulkEdit,
  ClientSelection,
  CreateBulkEditInput,
} from '@clientele/contracts/clients/bulk-edit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { keepAnswer } from '../../../lib/keep-answer.ts';
import { clientService } from '../../../lib/services/client-service.ts';

const POLL_MILLISECONDS = 700;

/** The bulk actions that are requested here; pins are requested through their segment. */
export type DirectAction = CreateBulkEditInput['action'];

/** Whether the job or its undo is still running. */
export function isWorking(job: BulkEdit): boolean {
  const working = ['queued', 'running'];
  return working.includes(job.status) || working.includes(job.undo.status);
}

export function useCreateBulkEdit(organizationId: string) {
  return useMutation({
    mutationFn: (body: { action: DirectAction; selection: ClientSelection }) =>
      clientService.createBulkEdit({
        params: { organizationId },
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
  });
}

/** Polls a bulk edit until it has finished; then reads again what it changed. */
export function useBulkEdit(organizationId: string, bulkEditId: string | null) {
  const queryClient = useQueryClient();
  const job = useQuery({
    queryKey: clientKeys.bulkEdit(organizationId, bulkEditId ?? ''),
    queryFn: ({ signal }) =>
      clientService.getBulkEdit({
        params: { organizationId, bulkEditId: bulkEditId ?? '' },
        signal,
      }),
    enabled: bulkEditId !== null,
    refetchInterval: ({ state }) =>
      state.error || (state.data && !isWorking(state.data)) ? false : POLL_MILLISECONDS,
  });
  const resting = job.data
    ? !isWorking(job.data) && `${job.data.status} ${job.data.undo.status}`
    : false;
  useEffect(() => {
    if (!resting) return;
    void queryClient.invalidateQueries({ queryKey: clientKeys.lists(organizationId) });
    void queryClient.invalidateQueries({ queryKey: clientKeys.tags(organizationId) });
  }, [resting, organizationId, queryClient]);
  return job;
}

export function useUndoBulkEdit(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (bulkEditId: string) =>
      clientService.undoBulkEdit({ params: { organizationId, bulkEditId } }),
    onSuccess: (job) => keepAnswer(queryClient, clientKeys.bulkEdit(organizationId, job.id), job),
  });
}
