import { z } from 'zod';
import { calendarDateSchema, momentSchema } from '../primitives.ts';

/**
 * Statistics of a client's interactions. Amounts are net of refunds, in minor units of the
 * organisation's currency; days are those of its time zone. A visit is a day on which the client
 * came: a completed appointment, a purchase on the spot, or a visit noted by hand.
 */
export const clientStatsSchema = z
  .object({
    lifetimeValue: z
      .int()
      .describe(
        'Sum of purchases net of refunds, in minor units of the currency of the organisation',
      )
      .meta({ examples: [48500] }),
    purchaseCount: z
      .int()
      .min(0)
      .describe('Purchases of which something was kept')
      .meta({ examples: [8] }),
    averageBasket: z
      .int()
      .nullable()
      .describe('Lifetime value by purchase, rounded, in minor units; null without purchases')
      .meta({ examples: [6063] }),
    completedAppointments: z
      .int()
      .min(0)
      .describe('Appointments that took place')
      .meta({ examples: [9] }),
    noShows: z
      .int()
      .min(0)
      .describe('Appointments that the client missed without notice')
      .meta({ examples: [1] }),
    noShowRate: z
      .number()
      .nullable()
      .describe(
        'Missed appointments in percent of those held or missed, one decimal; null without any',
      )
      .meta({ examples: [10] }),
    visitCount: z
      .int()
      .min(0)
      .describe('Days on which the client came')
      .meta({ examples: [9] }),
    visits30: z
      .int()
      .min(0)
      .describe('Visits in the last 30 days')
      .meta({ examples: [1] }),
    visits90: z
      .int()
      .min(0)
      .describe('Visits in the last 90 days')
      .meta({ examples: [2] }),
    visits365: z
      .int()
      .min(0)
      .describe('Visits in the last 365 days')
      .meta({ examples: [7] }),
    firstVisitAt: calendarDateSchema
      .nullable()
      .describe('Day of the first visit; null before any')
      .meta({ examples: ['2025-02-03'] }),
    lastVisitAt: calendarDateSchema
      .nullable()
      .describe('Day of the last visit; null before any')
      .meta({ examples: ['2026-02-20'] }),
    lastInteractionAt: momentSchema.nullable().describe('The last exchange, whoever began it'),
    lastInboundAt: momentSchema
      .nullable()
      .describe('The last time the client came, bought, called or wrote'),
    visitFrequency: z
      .int()
      .min(1)
      .nullable()
      .describe('The client’s own rhythm: median days between visits; null below three visits')
      .meta({ examples: [42] }),
    expectedVisitAt: calendarDateSchema
      .nullable()
      .describe('Day of the next visit by the client’s own rhythm; null below three visits')
      .meta({ examples: ['2026-04-03'] }),
    overdueDays: z
      .int()
      .min(1)
      .nullable()
      .describe('Days past the expected visit')
      .meta({ examples: [null] }),
    nextAppointmentAt: momentSchema
      .nullable()
      .describe('Start of the next planned appointment; null without one')
      .meta({ examples: ['2026-03-28T09:00:00.000Z'] }),
    countedAt: momentSchema.nullable().describe('When this was last counted'),
  })
  .meta({ id: 'ClientStats' });
export type ClientStats = z.infer<typeof clientStatsSchema>;
