import { z } from 'zod';
import { clientStatsSchema } from '../clients/client-stats.ts';
import { idSchema, momentSchema } from '../primitives.ts';

export const clientStatisticsSchema = z
  .object({
    clientId: idSchema,
    currency: z.string(),
    ...clientStatsSchema.shape,
  })
  .meta({ id: 'ClientStatistics' });
export type ClientStatistics = z.infer<typeof clientStatisticsSchema>;

/** What the last check or repair of an organisation's statistics found. */
export const statisticsCheckSchema = z
  .object({
    kind: z.enum(['sample', 'repair']),
    status: z.enum(['running', 'done', 'failed']),
    startedAt: momentSchema,
    finishedAt: momentSchema.nullable(),
    checked: z.int().min(0).describe('Clients counted anew'),
    drifted: z.int().min(0).describe('Clients whose numbers were wrong, and are right now'),
  })
  .meta({ id: 'StatisticsCheck' });
export type StatisticsCheck = z.infer<typeof statisticsCheckSchema>;
export const statisticsChecksSchema = z
  .object({
    sample: statisticsCheckSchema.nullable(),
    repair: statisticsCheckSchema.nullable(),
  })
  .meta({ id: 'StatisticsChecks' });
