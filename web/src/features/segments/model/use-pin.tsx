import type { Client } from '@clientele/contracts/clients/client';
import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../components/undo-notification.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { usePinClients } from '../api/pin-segment-clients.ts';

interface OnePin {
  segmentId: string;
  client: Pick<Client, 'id' | 'displayName'>;
  pin: SegmentPin | null;
  /** The earlier pin, restored by undoing. */
  before: SegmentPin | null;
}

/**
 * Pins one client in or out of a segment, or removes the pin so that the criteria decide again;
 * offers to undo it.
 */
export function usePin() {
  const { t } = useTranslation(['segments', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutateAsync, isPending } = usePinClients(organization.id);
  const notifyProblem = useNotifyProblem();
  const send = ({ segmentId, client, pin }: Omit<OnePin, 'before'>) =>
    mutateAsync({ segmentId, selection: { type: 'ids', ids: [client.id] }, pin });
  const pin = (request: OnePin) =>
    void send(request).then(() => {
      const message = t(`segments:pins.done.${request.pin ?? 'none'}`, {
        name: request.client.displayName,
      });
      const back = () =>
        void send({ ...request, pin: request.before }).then(
          () => notifyDone(t('segments:pins.undone')),
          notifyProblem,
        );
      showUndo(message, t('common:undo'), back);
    }, notifyProblem);
  return { pin, isPending };
}
