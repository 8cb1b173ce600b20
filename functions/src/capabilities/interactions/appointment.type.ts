import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  type CreateAppointmentInput,
  createAppointmentSchema,
  type UpdateAppointmentInput,
} from '@clientele/contracts/interactions/appointment';
import { appointmentIssues } from '@clientele/domain/interactions/appointment-rules';
import type { AppointmentSource } from '@clientele/domain/interactions/interaction-content';
import { cleanTextOrNull } from '@clientele/domain/text/fold';
import type { AppointmentModel } from './appointment.model.ts';
import type { SourceType } from './source.service.ts';

export function appointmentType(
  model: AppointmentModel,
): SourceType<CreateAppointmentInput, UpdateAppointmentInput, AppointmentSource> {
  return {
    entity: 'appointment',
    notFound: 'appointment.not_found',
    schema: createAppointmentSchema,
    model,
    activity: 'appointments.changed',
    contentOf: async (_organizationId, input) => judged(contentOf(input)),
    updated: async (_organizationId, before, update) =>
      judged(contentOf({ ...wire(before), ...update })),
  };
}

type Said = Omit<CreateAppointmentInput, 'externalId'>;

function contentOf(input: { [Key in keyof Said]: Said[Key] | undefined }): AppointmentSource {
  const { clientId, startsAt, endsAt, status, memberId } = input as Said;
  return {
    clientId,
    status,
    memberId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    service: cleanTextOrNull(input.service ?? null),
    note: input.note?.trim() || null,
  };
}

function wire(stored: AppointmentSource): Said {
  const { clientId, startsAt, endsAt, status, service, memberId, note } = stored;
  const moments = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { clientId, ...moments, status, service, memberId, note };
}

function judged(content: AppointmentSource): AppointmentSource | FieldIssue[] {
  const issues = appointmentIssues(content);
  return issues.length > 0 ? issues : content;
}
