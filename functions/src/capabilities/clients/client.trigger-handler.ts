import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { getContainer } from '../../container.ts';
import { runInContext } from '../../platform/request-context.ts';

export async function handleClientWritten(
  params: { organizationId: string; clientId: string },
  snapshots: { before: DocumentSnapshot; after: DocumentSnapshot },
  eventId: string,
): Promise<void> {
  await runInContext(eventId, async () => {
    const { clientModel, clientRepair, clientWrittenParticipants } = getContainer();
    const before = clientModel.storedOf(snapshots.before);
    const after = clientModel.storedOf(snapshots.after);
    for (const participant of clientWrittenParticipants) {
      await participant.clientWritten({ ...params, before, after });
    }
    if (after) await clientRepair.repair(params.organizationId, after);
  });
}
