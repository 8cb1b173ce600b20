import {
  APPOINTMENT_NOTE_LENGTH_MAXIMUM,
  type CreateAppointmentInput,
  createAppointmentSchema,
  SERVICE_LENGTH_MAXIMUM,
  type UpdateAppointmentInput,
} from '@clientele/contracts/interactions/appointment';
import { appointmentIssues } from '@clientele/domain/interactions/appointment-rules';
import type { AppointmentSource } from '@clientele/domain/interactions/interaction-content';
import { cleanTextOrNull } from '@clientele/domain/text/fold';
import type { Clock } from '../../../platform/clock.ts';
import type { AppointmentModel } from './appointment.model.ts';
import type { SourceType } from './source.type.ts';
import { lengthIssues } from './stored-length.ts';

type Said = Omit<CreateAppointmentInput, 'externalId'>;

export function appointmentType(
  model: AppointmentModel,
  { clock }: { clock: Clock },
): SourceType<CreateAppointmentInput, UpdateAppointmentInput, AppointmentSource> {
  return {
    entity: 'appointment',
    notFound: 'appointment.not_found',
    schema: createAppointmentSchema,
    model,
    activity: 'appointments.changed',
    normalize: contentOf,
    updated: (before, update) => contentOf({ ...wire(before), ...named(update) }),
    judge: async (_organizationId, content) => [
      ...appointmentIssues(content, clock.now()),
      ...lengthIssues({
        service: [content.service, SERVICE_LENGTH_MAXIMUM],
        note: [content.note, APPOINTMENT_NOTE_LENGTH_MAXIMUM],
      }),
    ],
  };
}

function contentOf({ clientId, startsAt, endsAt, status, memberId, service, note }: Said) {
  return {
    clientId,
    status,
    memberId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    service: cleanTextOrNull(service),
    note: note?.trim() || null,
  };
}

function wire({ startsAt, endsAt, ...rest }: AppointmentSource): Said {
  return { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function named(update: UpdateAppointmentInput): Partial<Said> {
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined));
}
