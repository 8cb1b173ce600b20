import { z } from 'zod';
import { communicationChannelSchema } from '../communication-channel.ts';
import { calendarDateSchema, idSchema } from '../primitives.ts';

/** Most days that one query of growth can cover. */
export const ANALYTICS_DAYS_MAXIMUM = 365;
/** A client counts as visiting when they came at least once within this many days. */
export const VISIT_RATE_DAYS = 90;

/** Query of a segment's analytics: the period in days. */
export const segmentAnalyticsQuerySchema = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(7)
    .max(ANALYTICS_DAYS_MAXIMUM)
    .default(90)
    .describe('So many last days, today included'),
});

/** Size of a segment at the end of a day, with entries and exits on it. */
export const segmentDaySchema = z
  .object({
    day: calendarDateSchema.describe('Day on the organisation’s calendar'),
    size: z.int().min(0).describe('Members at the end of the day'),
    entered: z.int().min(0).describe('Clients who entered that day'),
    left: z.int().min(0).describe('Clients who left that day'),
  })
  .meta({ id: 'SegmentDay' });
export type SegmentDay = z.infer<typeof segmentDaySchema>;

/**
 * Analytics of a segment. Amounts are in minor units of the organisation's currency, rates in
 * percent with one decimal.
 */
export const segmentAnalyticsSchema = z
  .object({
    size: z.int().min(0).describe('Clients who belong now'),
    currency: z
      .string()
      .describe('Currency of the amounts, ISO 4217')
      .meta({ examples: ['EUR'] }),
    days: z.array(segmentDaySchema).describe('Oldest first; today last, as it is now'),
    lifetimeValue: z
      .object({
        sum: z
          .int()
          .describe('Of all members together, in minor units')
          .meta({ examples: [485000] }),
        average: z
          .int()
          .nullable()
          .describe('By member, rounded, in minor units; null without members')
          .meta({ examples: [40400] }),
        everyone: z
          .int()
          .nullable()
          .describe('Average over all active clients, in minor units; null without any'),
      })
      .describe('What the members bought in all, in minor units'),
    visits: z
      .object({
        rate: z.number().nullable().describe('Members who came in the last 90 days'),
        everyone: z
          .number()
          .nullable()
          .describe('Active clients who came in the last 90 days; null without any'),
      })
      .describe('How many came lately, in percent, one decimal'),
    consents: z
      .array(
        z.object({
          channel: communicationChannelSchema.describe('The channel'),
          granted: z.int().min(0).describe('Members who agreed'),
          denied: z.int().min(0).describe('Members who refused'),
          unknown: z.int().min(0).describe('Members never asked'),
        }),
      )
      .describe('Consent of the members, for each channel'),
  })
  .meta({ id: 'SegmentAnalytics' });
export type SegmentAnalytics = z.infer<typeof segmentAnalyticsSchema>;

const OVERLAP_SEGMENTS_MAXIMUM = 4;

/** Query of the overlap of two to four segments, separated by commas. */
export const segmentOverlapQuerySchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(idSchema).min(2).max(OVERLAP_SEGMENTS_MAXIMUM))
    .describe('Two to four segments, separated by commas'),
});

/** Number of clients in every combination of the segments. */
export const segmentOverlapSchema = z
  .object({
    items: z
      .array(
        z.object({
          ids: z.array(idSchema).min(1).describe('The segments of this combination'),
          size: z.int().min(0).describe('Clients that are in each of these, perhaps in others too'),
        }),
      )
      .describe('Every combination of the segments asked for'),
  })
  .meta({ id: 'SegmentOverlap' });
export type SegmentOverlap = z.infer<typeof segmentOverlapSchema>;
