import { BULK_BODY_BYTES_MAXIMUM, defineEndpoints } from '../endpoint.ts';
import { pageSchema } from '../primitives.ts';
import {
  appointmentListQuerySchema,
  appointmentSchema,
  createAppointmentSchema,
  updateAppointmentSchema,
} from './appointment.ts';
import { bulkCreateSchema, bulkResultsSchema } from './source.ts';

const appointments = '/organizations/{organizationId}/appointments';
const appointment = `${appointments}/{appointmentId}` as const;

const APPOINTMENT = {
  clientId: '7Kx2mQ9sLtVbR4wNcYpZ',
  startsAt: '2026-03-14T09:30:00.000Z',
  endsAt: '2026-03-14T10:15:00.000Z',
  externalId: 'agenda-4711',
};

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'interactions.read',
  status: 200,
  rateLimit: 'read',
  apiKey: true,
} as const;
const writing = {
  audience: 'member',
  permission: 'appointments.write',
  rateLimit: 'write',
  response: appointmentSchema,
  apiKey: true,
} as const;

export const appointmentEndpoints = defineEndpoints({
  listAppointments: {
    ...reading,
    path: appointments,
    summary: 'List appointments of a period, a client or a member, in the order they start',
    query: appointmentListQuerySchema,
    response: pageSchema(appointmentSchema),
    errors: ['cursor.invalid'],
  },
  createAppointment: {
    ...writing,
    method: 'POST',
    path: appointments,
    summary: 'Record an appointment',
    body: createAppointmentSchema,
    status: 201,
    location: `${appointments}/{id}`,
    errors: ['external_id.taken', 'external_id.deleted'],
    idempotent: true,
  },
  createAppointments: {
    ...writing,
    method: 'POST',
    path: `${appointments}/bulk`,
    summary: 'Record up to 500 appointments at once; each is answered by itself',
    body: bulkCreateSchema.meta({ examples: [{ items: [APPOINTMENT] }] }),
    response: bulkResultsSchema,
    status: 200,
    errors: [],
    rateLimit: 'bulk',
    idempotent: true,
    bodyBytesMaximum: BULK_BODY_BYTES_MAXIMUM,
  },
  getAppointment: {
    ...reading,
    path: appointment,
    summary: 'Read one appointment',
    response: appointmentSchema,
    errors: ['appointment.not_found'],
  },
  updateAppointment: {
    ...writing,
    method: 'PATCH',
    path: appointment,
    summary: 'Move an appointment, or say how it went',
    body: updateAppointmentSchema,
    status: 200,
    errors: ['appointment.not_found'],
    ifMatch: true,
  },
  deleteAppointment: {
    ...writing,
    method: 'DELETE',
    path: appointment,
    permission: 'interactions.manage',
    summary: 'Delete an appointment for good, with its place in the timeline',
    response: null,
    status: 204,
    errors: ['appointment.not_found'],
    ifMatch: true,
  },
});
