import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { REGION } from '../../config.ts';

/** Repairs derived fields and tells the other capabilities; retried until it succeeds. */
export const onClientWritten = onDocumentWritten(
  {
    document: 'organizations/{organizationId}/clients/{clientId}',
    region: REGION,
    retry: true,
    concurrency: 80,
  },
  async (event) => {
    if (!event.data) return;
    const { before, after } = event.data;
    const { handleClientWritten } = await import('./client.trigger-handler.ts');
    await handleClientWritten(event.params, { before, after }, event.id);
  },
);
