import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { getContainer } from '../../container.ts';
import { toPlain } from '../../platform/base-model.ts';
import { runInContext } from '../../platform/request-context.ts';
import type { InteractionRecord } from './entries/interaction.record.ts';
import { readableSource } from './sources/interaction-source.ts';
import type { SourceWritten } from './timeline/interaction-history.service.ts';

interface Snapshots {
  before: DocumentSnapshot;
  after: DocumentSnapshot;
}

export async function handleSourceWritten(
  source: Pick<SourceWritten, 'organizationId' | 'kind' | 'id'>,
  { before, after }: Snapshots,
  eventId: string,
): Promise<void> {
  await runInContext(eventId, () =>
    getContainer().interactionHistory.follow({
      ...source,
      before: readableSource(source.kind, dataOf(before)),
      after: readableSource(source.kind, dataOf(after)),
    }),
  );
}

export async function handleManualWritten(
  organizationId: string,
  interactionId: string,
  { before, after }: Snapshots,
  eventId: string,
): Promise<void> {
  await runInContext(eventId, () =>
    getContainer().interactionHistory.followManual(
      organizationId,
      interactionId,
      dataOf<InteractionRecord>(before),
      dataOf<InteractionRecord>(after),
    ),
  );
}

function dataOf<Data>(snapshot: DocumentSnapshot): Data | null {
  const data = snapshot.data();
  return data === undefined ? null : (toPlain(data) as Data);
}
