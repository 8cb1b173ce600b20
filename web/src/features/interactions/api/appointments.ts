import type {
  Appointment,
  AppointmentStatus,
  CreateAppointmentInput,
  UpdateAppointmentInput,
} from '@clientele/contracts/interactions/appointment';
import type { Day } from '@clientele/contracts/interactions/day';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appointmentService } from '../../../lib/services/appointment-service.ts';
import { followSource } from './follow-source.ts';
import { interactionKeys } from './interaction-keys.ts';
import { changeEntries } from './timeline-cache.ts';

const appointmentQuery = (organizationId: string, appointmentId: string) =>
  queryOptions({
    queryKey: interactionKeys.appointment(organizationId, appointmentId),
    queryFn: ({ signal }) =>
      appointmentService.getAppointment({ params: { organizationId, appointmentId }, signal }),
    // An edit must name the current version, so it is always read again.
    staleTime: 0,
  });

export const useAppointment = (organizationId: string, appointmentId: string | null) =>
  useQuery({
    ...appointmentQuery(organizationId, appointmentId ?? ''),
    enabled: appointmentId !== null,
  });

export type AppointmentBody = Omit<CreateAppointmentInput, 'externalId'>;

export function useCreateAppointment(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: { body: AppointmentBody; idempotencyKey: string }) =>
      appointmentService.createAppointment({ params: { organizationId }, ...call }),
    onSuccess: () => followSource(queryClient, organizationId),
  });
}

export function useUpdateAppointment(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: { appointment: Appointment; changes: UpdateAppointmentInput }) =>
      appointmentService.updateAppointment({
        params: { organizationId, appointmentId: call.appointment.id },
        body: call.changes,
        ifMatch: call.appointment.version,
      }),
    onSuccess: () => followSource(queryClient, organizationId),
  });
}

/**
 * Sets the status of an appointment on its current version. The change shows at once in the
 * timeline and in the day.
 */
export function useSetAppointmentStatus(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: `appointment-status-${organizationId}` },
    mutationFn: async ({ id, status }: { id: string; status: AppointmentStatus }) => {
      const params = { organizationId, appointmentId: id };
      const { version } = await appointmentService.getAppointment({ params });
      return appointmentService.updateAppointment({ params, body: { status }, ifMatch: version });
    },
    onMutate: async ({ id, status }) => {
      const queryKey = interactionKeys.day(organizationId);
      await queryClient.cancelQueries({ queryKey });
      showStatus(queryClient, organizationId, id, status);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: interactionKeys.all(organizationId) }),
    onSuccess: () => followSource(queryClient, organizationId),
  });
}

function showStatus(
  queryClient: ReturnType<typeof useQueryClient>,
  organizationId: string,
  id: string,
  status: AppointmentStatus,
): void {
  changeEntries(queryClient, interactionKeys.timelines(organizationId), (entry) =>
    entry.appointment?.id === id
      ? { ...entry, appointment: { ...entry.appointment, status } }
      : entry,
  );
  const queryKey = [...interactionKeys.day(organizationId), 'today'];
  queryClient.setQueriesData<Day>({ queryKey }, (day) => {
    if (!day) return day;
    const items = day.appointments.items.map((appointment) =>
      appointment.id === id ? { ...appointment, status } : appointment,
    );
    return { ...day, appointments: { ...day.appointments, items } };
  });
}

export function useDeleteAppointment(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Appointment) =>
      appointmentService.deleteAppointment({
        params: { organizationId, appointmentId: id },
        ifMatch: version,
      }),
    onSuccess: (_answer, { id }) => {
      changeEntries(queryClient, interactionKeys.timelines(organizationId), (entry) =>
        entry.appointment?.id === id ? null : entry,
      );
      return followSource(queryClient, organizationId);
    },
  });
}
