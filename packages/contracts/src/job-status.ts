import { z } from 'zod';

/** Status of background jobs. */
export const jobStatusSchema = z
  .enum(['queued', 'running', 'done', 'failed', 'cancelled'])
  .meta({ id: 'JobStatus', description: 'Where the background job stands' });
export type JobStatus = z.infer<typeof jobStatusSchema>;
