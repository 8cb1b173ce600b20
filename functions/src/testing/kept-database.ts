import {
  type CollectionReference,
  type Firestore,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { Database } from '../platform/database.ts';
import { recordQueryShape } from '../platform/query-shapes.ts';
import type { QuerySpec } from '../platform/query-spec.ts';
import { requestContext } from '../platform/request-context.ts';
import { type KeptDocument, runQuery } from './run-query.ts';

/**
 * A read-only database that answers queries from an array, so that models and services run without
 * emulators. Anything but reading fails. Reads are metered and query shapes recorded as by the real
 * one, so that budgets of reads hold here too and the index lint knows every query.
 */
export class KeptDatabase extends Database {
  readonly #documents: readonly KeptDocument[];

  constructor(documents: readonly KeptDocument[]) {
    super(null as unknown as Firestore);
    this.#documents = documents;
  }

  override collection(path: string): CollectionReference {
    return { path, id: path.split('/').at(-1) } as CollectionReference;
  }

  override async query(
    collection: CollectionReference,
    spec: QuerySpec,
  ): Promise<QueryDocumentSnapshot[]> {
    recordQueryShape(collection.id, spec);
    const documents = runQuery(this.#documents, spec);
    requestContext().meter.queryRead(documents.length);
    return documents.map(({ id, data }) => {
      const snapshot = { id, data: () => data, updateTime: Timestamp.fromMillis(0) };
      return snapshot as unknown as QueryDocumentSnapshot;
    });
  }

  override async count(collection: CollectionReference, spec: QuerySpec): Promise<number> {
    recordQueryShape(collection.id, spec, { aggregation: 'count' });
    const { length } = runQuery(this.#documents, spec);
    requestContext().meter.aggregationRead(length);
    return length;
  }
}
