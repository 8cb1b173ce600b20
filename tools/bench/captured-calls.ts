import type {
  CollectionReference,
  DocumentReference,
  Firestore,
  Query,
} from '@google-cloud/firestore';
import type { Database } from '../../functions/src/platform/database.ts';
import type { QuerySpec } from '../../functions/src/platform/query-spec.ts';

/** The Firestore calls that one call of the API made, to repeat them without the API. */
export type CapturedCalls = {
  queries: { path: string; spec: QuerySpec }[];
  counts: { path: string; spec: QuerySpec }[];
  reads: string[];
};

/** Runs the work and records each query and document read of the data layer. */
export async function capture(
  database: Database,
  work: () => Promise<unknown>,
): Promise<CapturedCalls> {
  const calls: CapturedCalls = { queries: [], counts: [], reads: [] };
  const { query, count, read } = database;
  database.query = (collection: CollectionReference, spec: QuerySpec) => {
    calls.queries.push({ path: collection.path, spec });
    return query.call(database, collection, spec);
  };
  database.count = (collection: CollectionReference, spec: QuerySpec) => {
    calls.counts.push({ path: collection.path, spec });
    return count.call(database, collection, spec);
  };
  database.read = (reference: DocumentReference) => {
    calls.reads.push(reference.path);
    return read.call(database, reference);
  };
  try {
    await work();
  } finally {
    // Deletes the recording methods from the instance, so that those of the class apply again.
    Reflect.deleteProperty(database, 'query');
    Reflect.deleteProperty(database, 'count');
    Reflect.deleteProperty(database, 'read');
  }
  return calls;
}

/** Repeats the calls with the bare SDK: first reads, then counts, then all queries in parallel. */
export async function replay(firestore: Firestore, calls: CapturedCalls): Promise<void> {
  for (const path of calls.reads) await firestore.doc(path).get();
  for (const { path, spec } of calls.counts) {
    await filtered(firestore.collection(path), spec).count().get();
  }
  await Promise.all(
    calls.queries.map(({ path, spec }) => {
      let query = filtered(firestore.collection(path), spec).limit(spec.limit ?? 1_000);
      for (const { field, direction } of spec.orderBy ?? [])
        query = query.orderBy(field, direction);
      return query.get();
    }),
  );
}

function filtered(collection: CollectionReference, spec: QuerySpec): Query {
  let query: Query = collection;
  for (const { field, operator, value } of spec.where ?? []) {
    query = query.where(field, operator, value);
  }
  return query;
}
