import { z } from 'zod';
import { calendarDateSchema, momentSchema } from '../primitives.ts';

/**
 * What a client's interactions add up to. Amounts are net of refunds, in minor units of the
 * organisation's currency; days are those of its time zone. A visit is a day on which the client
 * came: a completed appointment, a purchase on the spot, or a visit noted by hand.
 */
export const clientStatsSchema = z
  .object({
    lifetimeValue: z.int().describe('Sum of purchases'),
    purchaseCount: z.int().min(0).describe('Purchases of which something was kept'),
    averageBasket: z.int().nullable().describe('Lifetime value by purchase, rounded'),
    completedAppointments: z.int().min(0).describe('Appointments that took place'),
    noShows: z.int().min(0).describe('Appointments that the client missed without notice'),
    noShowRate: z
      .number()
      .nullable()
      .describe('Percent of appointments held or missed, one decimal'),
    visitCount: z.int().min(0).describe('Days on which the client came'),
    visits30: z.int().min(0).describe('Visits in the last 30 days'),
    visits90: z.int().min(0).describe('Visits in the last 90 days'),
    visits365: z.int().min(0).describe('Visits in the last 365 days'),
    firstVisitAt: calendarDateSchema.nullable().describe('Day of the first visit; null before any'),
    lastVisitAt: calendarDateSchema.nullable().describe('Day of the last visit; null before any'),
    lastInteractionAt: momentSchema.nullable().describe('The last exchange, whoever began it'),
    lastInboundAt: momentSchema
      .nullable()
      .describe('The last time the client came, bought, called or wrote'),
    visitFrequency: z
      .int()
      .min(1)
      .nullable()
      .describe('The client’s own rhythm: median days between visits; null below three visits'),
    expectedVisitAt: calendarDateSchema.nullable().describe('Last visit and rhythm'),
    overdueDays: z.int().min(1).nullable().describe('Days past the expected visit'),
    nextAppointmentAt: momentSchema
      .nullable()
      .describe('Start of the next planned appointment; null without one'),
    countedAt: momentSchema.nullable().describe('When this was last counted'),
  })
  .meta({ id: 'ClientStats' });
export type ClientStats = z.infer<typeof clientStatsSchema>;
