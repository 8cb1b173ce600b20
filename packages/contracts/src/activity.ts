import { z } from 'zod';
import { type ActivityKind, list } from './contracts.ts';

/**
 * Kinds of activity entries, which tell listening browsers that something changed, but not what. No
 * personal data.
 */
export const activityKindSchema = z
  .enum(list<ActivityKind>('activity'))
  .meta({ id: 'ActivityKind', description: 'What kind of thing changed' });
export type { ActivityKind };

/** An activity entry; deleted after a day. */
export const activitySchema = z
  .strictObject({
    kind: activityKindSchema,
    entityId: z
      .string()
      .describe('The record, the job, or whose it is: see `keysConcerned` in the pages'),
    by: z.string().nullable().describe('Member id; null when the system acted'),
    at: z.date(),
    expiresAt: z.date().describe('When the time-to-live policy removes it'),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof activitySchema>;
