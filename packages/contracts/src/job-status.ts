import { z } from 'zod';

export const jobStatusSchema = z
  .enum(['queued', 'running', 'done', 'failed', 'cancelled'])
  .meta({ id: 'JobStatus', description: 'Where the background job stands' });
export type JobStatus = z.infer<typeof jobStatusSchema>;
