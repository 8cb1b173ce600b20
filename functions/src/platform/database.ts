import {
  AggregateField,
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type Transaction,
} from 'firebase-admin/firestore';
import { Commit } from './commit.ts';
import { recordQueryShape } from './query-shapes.ts';
import type { QuerySpec } from './query-spec.ts';
import { requestContext } from './request-context.ts';

const STREAM_BATCH = 300;

/** Firestore as the models use it: meters every read and records the shape of every query. */
export class Database {
  readonly firestore: Firestore;

  constructor(firestore: Firestore) {
    this.firestore = firestore;
  }

  collection(path: string): CollectionReference {
    return this.firestore.collection(path);
  }

  async read(reference: DocumentReference): Promise<DocumentSnapshot> {
    requestContext().meter.documentsRead(1);
    return reference.get();
  }

  async readAll(references: readonly DocumentReference[]): Promise<DocumentSnapshot[]> {
    if (references.length === 0) return [];
    requestContext().meter.documentsRead(references.length);
    return this.firestore.getAll(...references);
  }

  async query(collection: CollectionReference, spec: QuerySpec): Promise<QueryDocumentSnapshot[]> {
    recordQueryShape(collection.id, spec);
    const snapshot = await toQuery(collection, spec).get();
    requestContext().meter.queryRead(snapshot.size);
    return snapshot.docs;
  }

  /**
   * As `query`, over the collections of that name in every organisation. For system jobs only: it
   * crosses the border between organisations.
   */
  async queryEverywhere(collectionId: string, spec: QuerySpec): Promise<QueryDocumentSnapshot[]> {
    recordQueryShape(collectionId, spec);
    const snapshot = await toQuery(this.firestore.collectionGroup(collectionId), spec).get();
    requestContext().meter.queryRead(snapshot.size);
    return snapshot.docs;
  }

  /**
   * Goes through everything that matches in batches of some hundred documents, so that memory stays
   * flat.
   */
  async *stream(
    collection: CollectionReference,
    spec: QuerySpec,
  ): AsyncGenerator<QueryDocumentSnapshot[]> {
    recordQueryShape(collection.id, spec);
    let batch: QueryDocumentSnapshot[] = [];
    for await (const snapshot of toQuery(collection, spec).stream()) {
      batch.push(snapshot as unknown as QueryDocumentSnapshot);
      if (batch.length < STREAM_BATCH) continue;
      requestContext().meter.documentsRead(batch.length);
      yield batch;
      batch = [];
    }
    requestContext().meter.documentsRead(batch.length);
    if (batch.length > 0) yield batch;
  }

  async count(collection: CollectionReference, spec: QuerySpec): Promise<number> {
    recordQueryShape(collection.id, spec, { aggregation: 'count' });
    const snapshot = await toQuery(collection, spec).count().get();
    const { count } = snapshot.data();
    requestContext().meter.aggregationRead(count);
    return count;
  }

  /** How many documents match, and the sum of one numeric field over them; billed as one count. */
  async countAndSum(
    collection: CollectionReference,
    spec: QuerySpec,
    field: string,
  ): Promise<{ count: number; sum: number }> {
    recordQueryShape(collection.id, spec, { aggregation: 'sum' });
    const aggregates = { count: AggregateField.count(), sum: AggregateField.sum(field) };
    const data = (await toQuery(collection, spec).aggregate(aggregates).get()).data();
    requestContext().meter.aggregationRead(data.count);
    return { count: data.count, sum: data.sum };
  }

  /** Opens a set of writes that take effect together or not at all. */
  newCommit(): Commit {
    return new Commit(this.firestore);
  }

  /**
   * Runs a transaction. For rare decisions over several documents; never on documents that every
   * request writes, where transactions would wait for each other.
   */
  async transaction<Result>(
    work: (transaction: MeteredTransaction) => Promise<Result>,
  ): Promise<Result> {
    const { result, commit } = await this.firestore.runTransaction(async (attempt) => {
      const transaction = new MeteredTransaction(this.firestore, attempt);
      return { result: await work(transaction), commit: transaction.commit };
    });
    commit.settle();
    return result;
  }
}

/**
 * A transaction whose reads are metered. Its writes are staged on `commit`, as those of any other
 * commit.
 */
export class MeteredTransaction {
  readonly commit: Commit;
  readonly #transaction: Transaction;

  constructor(firestore: Firestore, transaction: Transaction) {
    this.#transaction = transaction;
    this.commit = new Commit(firestore, transaction);
  }

  async read(reference: DocumentReference): Promise<DocumentSnapshot> {
    requestContext().meter.documentsRead(1);
    return this.#transaction.get(reference);
  }

  async query(collection: CollectionReference, spec: QuerySpec): Promise<QueryDocumentSnapshot[]> {
    recordQueryShape(collection.id, spec);
    const snapshot = await this.#transaction.get(toQuery(collection, spec));
    requestContext().meter.queryRead(snapshot.size);
    return snapshot.docs;
  }
}

function toQuery(collection: Query, spec: QuerySpec): Query {
  let query: Query = collection;
  for (const { field, operator, value } of spec.where ?? []) {
    query = query.where(field, operator, value);
  }
  for (const { field, direction } of spec.orderBy ?? []) query = query.orderBy(field, direction);
  if (spec.startAfter) {
    query = query
      .orderBy(FieldPath.documentId(), spec.orderBy?.at(-1)?.direction ?? 'asc')
      .startAfter(...spec.startAfter);
  }
  if (spec.select) query = query.select(...spec.select);
  return spec.limit === undefined ? query : query.limit(spec.limit);
}
