import { z } from 'zod';
import { clientReferenceSchema } from '../clients/client-reference.ts';
import { externalIdSchema } from '../external-id.ts';
import {
  actorSchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  versionSchema,
} from '../primitives.ts';

/** A whole day, also the one on which clocks go back. */
export const APPOINTMENT_HOURS_MAXIMUM = 25;
export const SERVICE_LENGTH_MAXIMUM = 200;
export const APPOINTMENT_NOTE_LENGTH_MAXIMUM = 1_000;

export const appointmentStatusSchema = z
  .enum(['planned', 'confirmed', 'completed', 'cancelled', 'noShow'])
  .meta({ id: 'AppointmentStatus' });
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>;
export const AppointmentStatus = appointmentStatusSchema.enum;

const shape = {
  clientId: idSchema,
  startsAt: momentSchema,
  endsAt: momentSchema.describe('After the start, at most a day later'),
  status: appointmentStatusSchema,
  service: z.string().max(SERVICE_LENGTH_MAXIMUM).nullable().describe('Such as "Cut and colour"'),
  memberId: idSchema.nullable().describe('Member who receives the client'),
  note: z.string().max(APPOINTMENT_NOTE_LENGTH_MAXIMUM).nullable(),
};

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

export const updateAppointmentSchema = z
  .strictObject(shape)
  .partial()
  .meta({ id: 'UpdateAppointmentInput' });
export type UpdateAppointmentInput = z.infer<typeof updateAppointmentSchema>;

export const appointmentSchema = z
  .object({
    ...shape,
    // What is stored is cleaned, and may have grown by it.
    service: z.string().nullable(),
    note: z.string().nullable(),
    id: idSchema,
    client: clientReferenceSchema.nullable().describe('Null when the client is gone'),
    externalId: externalIdSchema.nullable(),
    version: versionSchema,
    createdAt: momentSchema,
    createdBy: actorSchema,
    updatedAt: momentSchema,
    updatedBy: actorSchema,
  })
  .meta({ id: 'Appointment' });
export type Appointment = z.infer<typeof appointmentSchema>;

/** Appointments in the order they start; `from` inclusive, `to` exclusive. */
export const appointmentListQuerySchema = pageQuerySchema.extend({
  from: momentSchema.optional(),
  to: momentSchema.optional(),
  clientId: idSchema.optional(),
  memberId: idSchema.optional(),
  externalId: externalIdSchema.optional(),
});
export type AppointmentListQuery = z.output<typeof appointmentListQuerySchema>;
