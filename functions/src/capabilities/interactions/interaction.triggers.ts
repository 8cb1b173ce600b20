import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { REGION } from '../../config.ts';
import type { SourceKind } from './sources/interaction-source.ts';

/** Keeps the timeline equal to its sources; each event is retried until it succeeds. */
const followSource = (collection: string, kind: SourceKind) =>
  onDocumentWritten(
    {
      document: `organizations/{organizationId}/${collection}/{sourceId}`,
      region: REGION,
      retry: true,
      concurrency: 40,
    },
    async (event) => {
      if (!event.data) return;
      const { organizationId = '', sourceId = '' } = event.params as Record<string, string>;
      const { before, after } = event.data;
      const { handleSourceWritten } = await import('./interaction.trigger-handler.ts');
      await handleSourceWritten(
        { organizationId, kind, id: sourceId },
        { before, after },
        event.id,
      );
    },
  );

export const onAppointmentWritten = followSource('appointments', 'appointment');
export const onPurchaseWritten = followSource('purchases', 'purchase');
export const onMessageWritten = followSource('messages', 'message');

/** Statistics and news follow what people write down as well. */
export const onInteractionWritten = onDocumentWritten(
  {
    document: 'organizations/{organizationId}/interactions/{interactionId}',
    region: REGION,
    retry: true,
    concurrency: 40,
  },
  async (event) => {
    if (!event.data) return;
    const { before, after } = event.data;
    const manual = (before.data() ?? after.data())?.manual === true;
    if (!manual) return;
    const { handleManualWritten } = await import('./interaction.trigger-handler.ts');
    const { organizationId, interactionId } = event.params;
    await handleManualWritten(organizationId, interactionId, { before, after }, event.id);
  },
);
