import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { getContainer } from '../../container.ts';
import { runInContext } from '../../platform/request-context.ts';

export async function handleClientWritten(
  organizationId: string,
  snapshot: DocumentSnapshot,
  eventId: string,
): Promise<void> {
  await runInContext(eventId, async () => {
    const { clientModel, clientRepair } = getContainer();
    const stored = clientModel.storedOf(snapshot);
    if (stored) await clientRepair.repair(organizationId, stored);
  });
}
