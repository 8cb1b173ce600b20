import { idSchema } from '@clientele/contracts/primitives';
import { z } from 'zod';
import { type JobRunner, runJob } from '../../platform/job-runner.ts';
import { task } from '../../platform/task.ts';

/**
 * Runs a job on the values of a field. The clients capability, which holds the values, does the
 * work.
 */
export const runFieldJob = task('runFieldJob', {
  payload: z.strictObject({ organizationId: idSchema, jobId: idSchema }),
  minutes: 5,
  memory: '512MiB',
  attempts: 5,
  backoffSeconds: 2,
  concurrent: 6,
  run: (of: { fieldJobRunner: JobRunner }, { organizationId, jobId }, attempt) =>
    runJob(of.fieldJobRunner, organizationId, jobId, attempt),
});
