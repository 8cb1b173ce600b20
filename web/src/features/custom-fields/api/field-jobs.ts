import type { CreateTypeChangeInput, FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';
import { refreshFields } from './list-custom-fields.ts';

const POLL_MILLISECONDS = 700;

/** Whether the job has not finished yet. */
export function isWorking(job: Pick<FieldJob, 'status'>): boolean {
  return job.status === 'queued' || job.status === 'running';
}

/** Polls a job until it has finished; then reads the fields again. */
export function useFieldJob(organizationId: string, jobId: string | null) {
  const queryClient = useQueryClient();
  const job = useQuery({
    queryKey: fieldKeys.job(organizationId, jobId ?? ''),
    queryFn: ({ signal }) =>
      customFieldService.getFieldJob({ params: { organizationId, jobId: jobId ?? '' }, signal }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) =>
      state.error || (state.data && !isWorking(state.data)) ? false : POLL_MILLISECONDS,
  });
  const watched = job.dataUpdatedAt > 0 && job.data !== undefined && !isWorking(job.data);
  const rests = watched && job.data?.kind !== 'checkTypeChange';
  useEffect(() => {
    if (rests) {
      void queryClient.invalidateQueries({ queryKey: fieldKeys.catalog(organizationId) });
    }
  }, [rests, organizationId, queryClient]);
  return job;
}

/** Starts a check of a type change, or the change itself; the mutation returns its job. */
export function useCreateTypeChange(organizationId: string, fieldKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Omit<CreateTypeChangeInput, 'loseValues'> & { loseValues?: boolean }) =>
      customFieldService.createTypeChange({ params: { organizationId, fieldKey }, body }),
    onSuccess: (job) => {
      queryClient.setQueryData(fieldKeys.job(organizationId, job.id), job);
      if (job.kind === 'changeType') void refreshFields(queryClient, organizationId);
    },
  });
}
