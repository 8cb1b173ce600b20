import { toPlain } from '../../../platform/base-model.ts';
import type { Database, MeteredTransaction } from '../../../platform/database.ts';
import { type AnySource, readableSource, type SourceKind } from './interaction-source.ts';

const COLLECTIONS: Readonly<Record<SourceKind, string>> = {
  appointment: 'appointments',
  purchase: 'purchases',
  message: 'messages',
};

/** Sources of every kind, as the timeline reads them. */
export class SourceModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The source as it is now; null when it is gone or cannot be read. */
  async readIn(
    transaction: MeteredTransaction,
    organizationId: string,
    kind: SourceKind,
    id: string,
  ): Promise<AnySource | null> {
    const path = `organizations/${organizationId}/${COLLECTIONS[kind]}`;
    const snapshot = await transaction.read(this.#database.collection(path).doc(id));
    return readableSource(kind, toPlain(snapshot.data()));
  }
}
