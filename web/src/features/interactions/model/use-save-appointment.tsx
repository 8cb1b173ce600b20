import type { Appointment } from '@clientele/contracts/interactions/appointment';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import {
  useCreateAppointment,
  useDeleteAppointment,
  useUpdateAppointment,
} from '../api/appointments.ts';
import { type AppointmentValues, bodyOf } from './appointment-form.ts';

/** Makes an appointment, changes it, or deletes it once that is confirmed. */
export function useSaveAppointment(stored: Appointment | null, onDone: () => void) {
  const { t } = useTranslation(['interactions', 'common']);
  const { organization } = useCurrentOrganization();
  const create = useCreateAppointment(organization.id);
  const update = useUpdateAppointment(organization.id);
  const { mutateAsync: remove } = useDeleteAppointment(organization.id);
  const notifyProblem = useNotifyProblem();
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = (said: 'created' | 'saved' | 'deleted') => {
    notifyDone(t(`interactions:appointment.${said}`));
    onDone();
  };
  const save = (values: AppointmentValues) => {
    const body = bodyOf(values, organization.timeZone);
    if (stored) {
      const { clientId: _client, ...changes } = body;
      update.mutate({ appointment: stored, changes }, { onSuccess: () => done('saved') });
      return;
    }
    create.mutate(
      { body, idempotencyKey: idempotencyKey.current },
      {
        onSuccess: () => done('created'),
        // What is corrected after a refusal is another intention.
        onError: () => {
          idempotencyKey.current = crypto.randomUUID();
        },
      },
    );
  };
  const confirmDelete = () =>
    stored &&
    modals.openConfirmModal({
      title: t('interactions:appointment.deleteTitle'),
      children: <Text size="sm">{t('interactions:appointment.deleteText')}</Text>,
      labels: { confirm: t('interactions:appointment.delete'), cancel: t('common:cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => void remove(stored).then(() => done('deleted'), notifyProblem),
    });
  return {
    save,
    confirmDelete: () => void confirmDelete(),
    saving: create.isPending || update.isPending,
    error: create.error ?? update.error,
  };
}
