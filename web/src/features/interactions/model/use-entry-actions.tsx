import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useTrashInteraction } from '../api/trash-interaction.ts';
import { useUpdateInteraction } from '../api/update-interaction.ts';
import { timelineAddress } from './timeline-state.ts';
import { useChangeStatus } from './use-change-status.tsx';

/** Opens the dialogs beside the timeline. */
export interface EntryDialogs {
  edit: (entry: Interaction) => void;
  revisions: (entry: Interaction) => void;
  appointment: (appointmentId: string) => void;
  purchase: (purchaseId: string) => void;
}

export interface EntryActions {
  /** Returns what opens the editor of an entry; null where the member may not change it. */
  editorOf: (entry: Interaction) => (() => void) | null;
  /** Sets the status of an appointment; null where the member may not. */
  changeStatus: ((entry: Interaction, status: AppointmentStatus) => void) | null;
  pin: (entry: Interaction, pinned: boolean) => void;
  copyLink: (entry: Interaction) => Promise<void>;
  showRevisions: (entry: Interaction) => void;
  trash: (entry: Interaction) => void;
  restore: (entry: Interaction) => void;
}

/** The actions that the member may perform on timeline entries. */
export function useEntryActions(dialogs: EntryDialogs): EntryActions {
  const { t } = useTranslation(['interactions', 'common']);
  const { organization, can } = useCurrentOrganization();
  const update = useUpdateInteraction(organization.id);
  const { mutateAsync: move } = useTrashInteraction(organization.id);
  const changeStatus = useChangeStatus();
  const notifyProblem = useNotifyProblem();
  const restore = (entry: Interaction) =>
    move({ entry, restore: true }).then(
      () => notifyDone(t('interactions:entry.restored')),
      notifyProblem,
    );
  return {
    editorOf: (entry) => {
      const { appointment, purchase } = entry;
      if (appointment) {
        return can('appointments.write') ? () => dialogs.appointment(appointment.id) : null;
      }
      if (purchase) return can('purchases.write') ? () => dialogs.purchase(purchase.id) : null;
      return entry.editable ? () => dialogs.edit(entry) : null;
    },
    changeStatus: can('appointments.write')
      ? ({ appointment }, status) =>
          appointment && changeStatus(appointment.id, appointment.status, status)
      : null,
    pin: (entry, pinned) =>
      update.mutate({ entry, changes: { pinned } }, { onError: notifyProblem }),
    copyLink: async ({ id, clientId }) => {
      const path = `/o/${organization.id}/clients/${clientId}${timelineAddress({ event: id })}`;
      await navigator.clipboard.writeText(location.origin + path);
      notifyDone(t('interactions:entry.linkCopied'));
    },
    showRevisions: dialogs.revisions,
    trash: (entry) =>
      void move({ entry, restore: false }).then(
        (trashed) =>
          showUndo(t('interactions:entry.trashed'), t('common:undo'), () => void restore(trashed)),
        notifyProblem,
      ),
    restore: (entry) => void restore(entry),
  };
}
