import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useSetAppointmentStatus } from '../api/appointments.ts';

/**
 * Sets the status of an appointment and offers to undo it for ten seconds, on whatever page the
 * person then is.
 */
export function useChangeStatus() {
  const { t } = useTranslation(['interactions', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutateAsync } = useSetAppointmentStatus(organization.id);
  const notifyProblem = useNotifyProblem();
  return (id: string, before: AppointmentStatus, status: AppointmentStatus): void => {
    const undo = () =>
      void mutateAsync({ id, status: before }).then(
        () => notifyDone(t('interactions:appointment.statusBack')),
        notifyProblem,
      );
    const worded = t(`interactions:appointment.statuses.${status}`);
    mutateAsync({ id, status }).then(
      () =>
        showUndo(
          t('interactions:appointment.statusChanged', { status: worded }),
          t('common:undo'),
          undo,
        ),
      notifyProblem,
    );
  };
}
