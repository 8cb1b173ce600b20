import type { Container } from '../../functions/src/container.ts';
import type { ClientHistory } from './client-history.ts';

/** Fewer, larger requests cost a fifth less than those of the bulk writer (measured). */
const DOCUMENTS_A_COMMIT = 400;
const COMMITS_AT_ONCE = 2;

/**
 * Writes sources and the entries that follow them. No trigger listens while a stack is filled, so
 * that nothing else would write the entries (tools/stack/emulator-process.ts).
 */
export async function seedInteractions(
  { database }: Pick<Container, 'database'>,
  organizationId: string,
  histories: readonly ClientHistory[],
): Promise<void> {
  const documents = (['appointments', 'purchases', 'interactions'] as const).flatMap((name) => {
    const collection = database.collection(`organizations/${organizationId}/${name}`);
    return histories.flatMap((history) =>
      history[name].map(({ id, data }) => ({ reference: collection.doc(id), data })),
    );
  });
  const commitAll = async () => {
    while (documents.length > 0) {
      const commit = database.newCommit();
      for (const { reference, data } of documents.splice(-DOCUMENTS_A_COMMIT)) {
        commit.create(reference, data);
      }
      await commit.run();
    }
  };
  await Promise.all(Array.from({ length: COMMITS_AT_ONCE }, commitAll));
}
