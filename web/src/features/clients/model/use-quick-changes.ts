import type { Client, ClientLifecycle, ClientStatus } from '@clientele/contracts/clients/client';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useMoveClient } from '../api/move-client.ts';
import { useUpdateClient } from '../api/update-client.ts';
import { useUndoEdit } from './use-undo-edit.ts';

const SAID = { active: 'restored', archived: 'archived', trashed: 'trashed' } as const;

/**
 * Changes of a client made with one press (lifecycle, status). Each offers to undo it for ten
 * seconds, on whatever page the person then is.
 */
export function useQuickChanges(clientId: string) {
  const { t } = useTranslation(['clients', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutateAsync: moveTo } = useMoveClient(organization.id);
  const { mutateAsync: update } = useUpdateClient(organization.id, clientId);
  const undoEdit = useUndoEdit(update);
  const notifyProblem = useNotifyProblem();
  // Uses promises, because callbacks of `mutate` are dropped once the page has closed.
  const move = async (client: Client, to: ClientLifecycle) => {
    const moved = await moveTo({ client, to });
    const message = t(`clients:details.${SAID[to]}`, { name: client.displayName });
    showUndo(message, t('common:undo'), () => {
      moveTo({ client: moved, to: client.lifecycle }).catch(notifyProblem);
    });
  };
  const changeStatus = async (client: Client, status: ClientStatus) => {
    const saved = await update({ changes: { status }, version: client.version });
    const change = { field: 'status', before: client.status, after: status };
    const message = t('clients:details.statusChanged', { status: t(`clients:statuses.${status}`) });
    showUndo(message, t('common:undo'), () => undoEdit([change], saved));
  };
  return {
    move: (client: Client, to: ClientLifecycle) => void move(client, to).catch(notifyProblem),
    changeStatus: (client: Client, status: ClientStatus) =>
      void changeStatus(client, status).catch(notifyProblem),
  };
}
