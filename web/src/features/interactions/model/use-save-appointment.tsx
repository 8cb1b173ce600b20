import type { Appointment } from '@clientele/contracts/interactions/appointment';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import {
  useCreateAppointment,
  useDeleteAppointment,
  useUpdateAppointment,
} from '../api/appointments.ts';
import { type AppointmentValues, bodyOf } from './appointment-form.ts';
import { useSaveSource } from './use-save-source.tsx';

/** Creates an appointment, changes it, or deletes it after confirmation. */
export function useSaveAppointment(stored: Appointment | null, onDone: () => void) {
  const { organization } = useCurrentOrganization();
  const create = useCreateAppointment(organization.id);
  const update = useUpdateAppointment(organization.id);
  const { mutateAsync: remove } = useDeleteAppointment(organization.id);
  const source = useSaveSource('appointment', stored, { create, update, remove }, onDone);
  const save = (values: AppointmentValues) => {
    const body = bodyOf(values, organization.timeZone);
    if (!stored) return source.make(body);
    const { clientId: _client, ...changes } = body;
    source.change({ appointment: stored, changes });
  };
  return { ...source, save };
}
