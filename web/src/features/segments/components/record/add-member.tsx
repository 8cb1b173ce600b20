import type { Segment } from '@clientele/contracts/segments/segment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientPicker } from '../../../../entities/client/client-picker.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { notifyDone } from '../../../../lib/notify.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { usePinClients } from '../../api/pin-segment-clients.ts';
import classes from './segment-members.module.css';

/** Searches a client and adds it to the segment at once. */
export function AddMember({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const pin = usePinClients(organization.id);
  const notifyProblem = useNotifyProblem();
  // Remounts the picker after each client, so that it is empty for the next one.
  const [added, setAdded] = useState(0);
  const add = (id: string | null) => {
    if (id === null) return;
    pin.mutate(
      { segmentId: segment.id, selection: { type: 'ids', ids: [id] }, pin: 'in' },
      {
        onSuccess: () => {
          notifyDone(t('members.added', { segment: segment.name }));
          setAdded((count) => count + 1);
        },
        onError: notifyProblem,
      },
    );
  };
  return (
    <div className={classes.add}>
      <ClientPicker
        key={added}
        label={t('members.add')}
        disabled={pin.isPending}
        value={null}
        onChange={add}
      />
    </div>
  );
}
