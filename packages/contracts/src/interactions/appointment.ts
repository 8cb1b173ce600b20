import { z } from 'zod';
import { clientReferenceSchema } from '../clients/client-reference.ts';
import { externalIdSchema } from '../external-id.ts';
import {
  createdAtSchema,
  createdBySchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';

/**
 * Longest appointment in hours: a whole day, even the one of 25 hours on which summer time ends.
 */
export const APPOINTMENT_HOURS_MAXIMUM = 25;
/** Most characters of a service's name. */
export const SERVICE_LENGTH_MAXIMUM = 200;
/** Most characters of a note. */
export const APPOINTMENT_NOTE_LENGTH_MAXIMUM = 1_000;

export const appointmentStatusSchema = z
  .enum(['planned', 'confirmed', 'completed', 'cancelled', 'noShow'])
  .meta({
    id: 'AppointmentStatus',
    description: 'Where the appointment stands; `noShow`: the client stayed away without notice',
  });
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>;
export const AppointmentStatus = appointmentStatusSchema.enum;

const shape = {
  clientId: idSchema.describe('Client who comes'),
  startsAt: momentSchema.describe('When it begins'),
  endsAt: momentSchema
    .describe('When it ends: after the start, at most a day later')
    .meta({ examples: ['2026-03-14T10:15:00.000Z'] }),
  status: appointmentStatusSchema,
  service: z
    .string()
    .max(SERVICE_LENGTH_MAXIMUM)
    .nullable()
    .describe('What the client comes for, such as "Cut and colour"; null when not said')
    .meta({ examples: ['Cut and colour'] }),
  memberId: idSchema
    .nullable()
    .describe('Member who receives the client; null for nobody in particular'),
  note: z
    .string()
    .max(APPOINTMENT_NOTE_LENGTH_MAXIMUM)
    .nullable()
    .describe('Remarks of the staff; null for none'),
};

/** A new appointment; it is planned unless `status` says otherwise. */
export const createAppointmentSchema = z
  .strictObject({
    ...shape,
    status: appointmentStatusSchema.default('planned'),
    service: shape.service.default(null),
    memberId: shape.memberId.default(null),
    note: shape.note.default(null),
    externalId: externalIdSchema.nullable().default(null),
  })
  .meta({ id: 'CreateAppointmentInput' });
export type CreateAppointmentInput = z.output<typeof createAppointmentSchema>;

/** A change of an appointment; only named values change. */
export const updateAppointmentSchema = z
  .strictObject(shape)
  .partial()
  .meta({ id: 'UpdateAppointmentInput' });
export type UpdateAppointmentInput = z.infer<typeof updateAppointmentSchema>;

/** An appointment in wire shape. */
export const appointmentSchema = z
  .object({
    ...shape,
    // No maximum length: cleaning may have made a stored text longer than inputs may be.
    service: z
      .string()
      .nullable()
      .describe('What the client comes for, such as "Cut and colour"; null when not said')
      .meta({ examples: ['Cut and colour'] }),
    note: z
      .string()
      .nullable()
      .describe('Remarks of the staff; null for none')
      .meta({ examples: [null] }),
    id: idSchema,
    client: clientReferenceSchema.nullable().describe('The client; null when it is gone'),
    externalId: externalIdSchema.nullable().meta({ examples: [null] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'Appointment' });
export type Appointment = z.infer<typeof appointmentSchema>;

/** Appointments in the order they start; `from` inclusive, `to` exclusive. */
export const appointmentListQuerySchema = pageQuerySchema.extend({
  from: momentSchema.optional().describe('Only those that start at this moment or later'),
  to: momentSchema.optional().describe('Only those that start before this moment'),
  clientId: idSchema.optional().describe('Only those of this client'),
  memberId: idSchema.optional().describe('Only those that this member receives'),
  externalId: externalIdSchema
    .optional()
    .describe('Only the one with this identifier in the software it comes from'),
});
export type AppointmentListQuery = z.output<typeof appointmentListQuerySchema>;
