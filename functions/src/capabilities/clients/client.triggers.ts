import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { REGION } from '../../config.ts';

/** Repairs derived fields after a write that did not pass the API; retried until it succeeds. */
export const onClientWritten = onDocumentWritten(
  {
    document: 'organizations/{organizationId}/clients/{clientId}',
    region: REGION,
    retry: true,
    concurrency: 80,
  },
  async (event) => {
    const after = event.data?.after;
    if (!after?.exists) return;
    const { handleClientWritten } = await import('./client.trigger-handler.ts');
    await handleClientWritten(event.params.organizationId, after, event.id);
  },
);
