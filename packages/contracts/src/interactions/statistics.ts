import { z } from 'zod';
import { clientStatsSchema } from '../clients/client-stats.ts';
import { idSchema, momentSchema } from '../primitives.ts';

/** Statistics of one client, with the currency of their amounts. */
export const clientStatisticsSchema = z
  .object({
    clientId: idSchema.describe('Client whose statistics they are'),
    currency: z
      .string()
      .describe('Currency of the amounts, ISO 4217')
      .meta({ examples: ['EUR'] }),
    ...clientStatsSchema.shape,
  })
  .meta({ id: 'ClientStatistics' });
export type ClientStatistics = z.infer<typeof clientStatisticsSchema>;

/** The result of the last check or repair of an organisation's statistics. */
export const statisticsCheckSchema = z
  .object({
    kind: z
      .enum(['sample', 'repair'])
      .describe('A `sample` of the clients each night, or a `repair` of them all'),
    status: z.enum(['running', 'done', 'failed']).describe('Where the check stands'),
    startedAt: momentSchema.describe('When the check began'),
    finishedAt: momentSchema.nullable().describe('When the check ended; null while it goes on'),
    checked: z.int().min(0).describe('Clients counted anew'),
    drifted: z.int().min(0).describe('Clients whose numbers were wrong, and are right now'),
  })
  .meta({ id: 'StatisticsCheck' });
export type StatisticsCheck = z.infer<typeof statisticsCheckSchema>;
/** The last check and the last repair. */
export const statisticsChecksSchema = z
  .object({
    sample: statisticsCheckSchema
      .nullable()
      .describe('The last check of a sample; null before any'),
    repair: statisticsCheckSchema.nullable().describe('The last repair; null before any'),
  })
  .meta({ id: 'StatisticsChecks' });
