import {
  type CollectionReference,
  type Firestore,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { Database } from '../platform/database.ts';
import type { QuerySpec } from '../platform/query-spec.ts';
import { type KeptDocument, runQuery } from './run-query.ts';

/**
 * A database that answers queries from an array, so that the models and services above it run as
 * they are, without emulators. It only reads: whatever else is asked of it fails.
 */
export class KeptDatabase extends Database {
  readonly #documents: readonly KeptDocument[];

  constructor(documents: readonly KeptDocument[]) {
    super(null as unknown as Firestore);
    this.#documents = documents;
  }

  override collection(path: string): CollectionReference {
    return { path } as CollectionReference;
  }

  override async query(_: CollectionReference, spec: QuerySpec): Promise<QueryDocumentSnapshot[]> {
    return runQuery(this.#documents, spec).map(({ id, data }) => {
      const snapshot = { id, data: () => data, updateTime: Timestamp.fromMillis(0) };
      return snapshot as unknown as QueryDocumentSnapshot;
    });
  }

  override async count(_: CollectionReference, spec: QuerySpec): Promise<number> {
    return runQuery(this.#documents, spec).length;
  }
}
