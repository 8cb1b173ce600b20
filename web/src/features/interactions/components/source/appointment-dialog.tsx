import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import { Modal, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useFreshOnce } from '../../../../lib/use-fresh-once.ts';
import { useAppointment } from '../../api/appointments.ts';
import { AppointmentForm } from './appointment-form.tsx';

/**
 * What the dialog is for: an appointment to change, or a client to make one for (null: to be
 * chosen).
 */
export type AppointmentTask =
  | { appointmentId: string }
  | { appointmentId: null; client: Pick<ClientReference, 'id' | 'displayName'> | null };

interface AppointmentDialogProps {
  /** What to edit; null while closed. */
  task: AppointmentTask | null;
  onClose: () => void;
}

export function AppointmentDialog({ task, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const title = task?.appointmentId
    ? t('interactions:appointment.edit')
    : t('interactions:appointment.new');
  return (
    <Modal opened={task !== null} onClose={onClose} title={title} size={560}>
      {task &&
        (task.appointmentId === null ? (
          <AppointmentForm stored={null} client={task.client} onClose={onClose} />
        ) : (
          <StoredAppointment id={task.appointmentId} onClose={onClose} />
        ))}
    </Modal>
  );
}

function StoredAppointment(props: { id: string; onClose: () => void }) {
  const { organization } = useCurrentOrganization();
  const appointment = useAppointment(organization.id, props.id);
  const stored = useFreshOnce(appointment);
  if (!stored && appointment.error) {
    return <ProblemAlert error={appointment.error} onRetry={() => void appointment.refetch()} />;
  }
  if (!stored) return <FormSkeleton />;
  return <AppointmentForm stored={stored} client={stored.client} onClose={props.onClose} />;
}

export function FormSkeleton() {
  return (
    <Stack aria-hidden>
      <Skeleton h={36} />
      <Skeleton h={60} />
      <Skeleton h={60} />
      <Skeleton h={36} w={160} />
    </Stack>
  );
}
