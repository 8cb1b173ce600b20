import { z } from 'zod';

/** What browsers listen to: that something changed, never what it says. No personal data. */
export const activityKindSchema = z.enum([
  'client.created',
  'client.updated',
  'client.purged',
  'clients.bulkEdited',
  'clients.imported',
  'interactions.changed',
  'appointments.changed',
  'notifications.changed',
  'apiKeys.changed',
  'imports.changed',
  'exports.changed',
  'exportSchedules.changed',
  'segments.changed',
  'fields.changed',
  'member.changed',
  'organization.changed',
]);
export type ActivityKind = z.infer<typeof activityKindSchema>;

export const activitySchema = z.strictObject({
  kind: activityKindSchema,
  entityId: z
    .string()
    .describe('The record, the job, or whose it is: see `keysConcerned` in the pages'),
  by: z.string().nullable().describe('Member id; null when the system acted'),
  at: z.date(),
  expiresAt: z.date().describe('When the time-to-live policy removes it'),
});
export type Activity = z.infer<typeof activitySchema>;
