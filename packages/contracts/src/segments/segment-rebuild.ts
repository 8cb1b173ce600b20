import { z } from 'zod';
import { jobStatusSchema } from '../job-status.ts';
import { momentSchema } from '../primitives.ts';
import { problemCodeSchema } from '../problem.ts';

/** A rebuild, which brings membership in line with changed criteria, and its progress. */
export const segmentRebuildSchema = z
  .object({
    status: jobStatusSchema,
    done: z.int().min(0).describe('Clients looked at'),
    total: z.int().min(0).describe('Clients to look at'),
    moved: z.int().min(0).describe('Clients that were written'),
    failureCode: problemCodeSchema
      .nullable()
      .describe('Why it failed; null unless it did')
      .meta({ examples: [null] }),
    startedAt: momentSchema.describe('When the work began'),
    finishedAt: momentSchema.nullable().describe('When the work ended; null while it goes on'),
  })
  .meta({ id: 'SegmentRebuild' });
export type SegmentRebuild = z.infer<typeof segmentRebuildSchema>;
