import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { WHOLE_TIMELINE } from '../../model/timeline-state.ts';
import { useEntryActions } from '../../model/use-entry-actions.tsx';
import { useTimelineState } from '../../model/use-timeline-state.ts';
import { RevisionsDialog } from '../entry/revisions-dialog.tsx';
import { AddNoteForm } from '../note/add-note-form.tsx';
import { EditEntryDialog } from '../note/edit-entry-dialog.tsx';
import { AppointmentDialog, type AppointmentTask } from '../source/appointment-dialog.tsx';
import { PurchaseDialog } from '../source/purchase-dialog.tsx';
import { LinkedEvent } from './linked-event.tsx';
import { PinnedEntries } from './pinned-entries.tsx';
import { TimelineEntries } from './timeline-entries.tsx';
import { TimelineFilters } from './timeline-filters.tsx';

interface ClientHistoryTimelineProps {
  client: { id: string; displayName: string };
  /** True for a client in the trash, to whose record nothing is added. */
  readOnly: boolean;
}

/** The timeline of a client, and the form to add an entry. */
export function ClientHistoryTimeline({ client, readOnly }: ClientHistoryTimelineProps) {
  const { t } = useTranslation('interactions');
  const { can } = useCurrentOrganization();
  const { state, update } = useTimelineState();
  const [appointment, setAppointment] = useState<AppointmentTask | null>(null);
  const [purchase, setPurchase] = useState<{ purchaseId: string | null } | null>(null);
  const [edited, setEdited] = useState<Interaction | null>(null);
  const [revised, setRevised] = useState<Interaction | null>(null);
  const actions = useEntryActions({
    edit: setEdited,
    revisions: setRevised,
    appointment: (appointmentId) => setAppointment({ appointmentId }),
    purchase: (purchaseId) => setPurchase({ purchaseId }),
  });
  const writes = !readOnly && can('interactions.write');
  const books = !readOnly && can('appointments.write');
  const sells = !readOnly && can('purchases.write');
  return (
    <Stack gap="lg">
      {(writes || books || sells) && !state.trashed && (
        <AddNoteForm
          clientId={client.id}
          onAppointment={books ? () => setAppointment({ appointmentId: null, client }) : null}
          onPurchase={sells ? () => setPurchase({ purchaseId: null }) : null}
        />
      )}
      <TimelineFilters state={state} onChange={update} />
      {!state.trashed && <PinnedEntries clientId={client.id} state={state} actions={actions} />}
      <LinkedEvent
        clientId={client.id}
        state={state}
        actions={actions}
        onWhole={() => update({ event: null })}
      />
      <TimelineEntries
        clientId={client.id}
        state={state}
        actions={actions}
        onClear={
          <Button
            variant="default"
            onClick={() => update({ ...WHOLE_TIMELINE, trashed: state.trashed })}
          >
            {t('filters.clear')}
          </Button>
        }
      />
      <AppointmentDialog task={appointment} onClose={() => setAppointment(null)} />
      <PurchaseDialog task={purchase} clientId={client.id} onClose={() => setPurchase(null)} />
      <EditEntryDialog entry={edited} onClose={() => setEdited(null)} />
      <RevisionsDialog entry={revised} onClose={() => setRevised(null)} />
    </Stack>
  );
}
