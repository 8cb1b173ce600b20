import type { Container } from '../../functions/src/container.ts';
import type { ClientHistory } from './client-history.ts';

/**
 * Writes sources and the entries that follow them. No trigger listens while a stack is filled, so
 * that nothing else would write the entries (tools/stack/emulator-process.ts).
 */
export async function seedInteractions(
  { database }: Pick<Container, 'database'>,
  organizationId: string,
  histories: readonly ClientHistory[],
): Promise<void> {
  const writer = database.firestore.bulkWriter({ throttling: false });
  let failed = 0;
  const failure = () => {
    failed += 1;
  };
  for (const collection of ['appointments', 'purchases', 'interactions'] as const) {
    const documents = database.collection(`organizations/${organizationId}/${collection}`);
    for (const history of histories) {
      for (const { id, data } of history[collection]) {
        writer.create(documents.doc(id), data).catch(failure);
      }
    }
  }
  await writer.close();
  if (failed > 0) throw new Error(`${failed} records of histories could not be written`);
}
