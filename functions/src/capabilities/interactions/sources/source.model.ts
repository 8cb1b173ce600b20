import { toPlain } from '../../../platform/base-model.ts';
import type { Database, MeteredTransaction } from '../../../platform/database.ts';
import { type AnySource, readableSource, type SourceKind } from './interaction-source.ts';

const COLLECTIONS: Readonly<Record<SourceKind, string>> = {
  appointment: 'appointments',
  purchase: 'purchases',
  message: 'messages',
};

/** Reads sources of every kind for the timeline. */
export class SourceModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The source as stored now; null when it is missing, deleted or unreadable. */
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
