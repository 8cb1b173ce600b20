import { z } from 'zod';
import { clientSchema } from '../clients/client.ts';
import { calendarDateSchema, idSchema, pageQuerySchema } from '../primitives.ts';
import { appointmentSchema } from './appointment.ts';

/** Most clients in each list of the day, which says when there are more. */
export const DAY_LIST_MAXIMUM = 20;
/** Most appointments of the day that are listed. */
export const DAY_APPOINTMENTS_MAXIMUM = 100;
/** Days of birthdays, today included. */
export const BIRTHDAY_DAYS = 7;

/** Query of the day: for everybody, or for one member. */
export const dayQuerySchema = z.strictObject({
  memberId: idSchema.optional().describe('Only what concerns this member'),
});
export type DayQuery = z.output<typeof dayQuerySchema>;

const clientsSchema = z.object({
  items: z.array(clientSchema).describe('At most 20 clients'),
  more: z.boolean().describe('Whether there are more than are listed'),
});

/** The overview of today: appointments, due actions, overdue clients and birthdays. */
export const daySchema = z
  .object({
    date: calendarDateSchema.describe('Today, in the time zone of the organisation'),
    appointments: z
      .object({
        items: z.array(appointmentSchema).describe('At most 100 appointments'),
        more: z.boolean().describe('Whether there are more than are listed'),
      })
      .describe('Appointments of today, in the order they start'),
    nextActions: clientsSchema.describe('Clients whose next action is due, longest due first'),
    overdue: clientsSchema.describe(
      'Active clients past their own rhythm without an appointment, the latest expected first',
    ),
    birthdays: clientsSchema.describe('Birthdays today and in the 6 days after, next first'),
  })
  .meta({ id: 'Day' });
export type Day = z.infer<typeof daySchema>;

/** Query of the list of next actions. */
export const nextActionListQuerySchema = pageQuerySchema.extend({
  memberId: idSchema.optional().describe('Only next actions of this member'),
});
