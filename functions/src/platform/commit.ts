import type {
  DocumentData,
  DocumentReference,
  Firestore,
  Timestamp,
  Transaction,
  UpdateData,
  WriteBatch,
} from 'firebase-admin/firestore';
import { requestContext } from './request-context.ts';

/** Firestore's own status codes for a write that met another state than expected. */
const ALREADY_EXISTS = 6;
const FAILED_PRECONDITION = 9;
const NOT_FOUND = 5;

/** A write met another state than it expected: someone was faster. Nothing was written. */
export class StaleWriteError extends Error {}

const ATTEMPTS = 5;

/**
 * For work that reads, decides and commits: when someone is faster it reads and decides anew, five
 * times at most. @throws StaleWriteError of the last time.
 */
export async function retryStale<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleWriteError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** One atomic set of writes. Models stage theirs; the service that opened it runs it. */
export class Commit {
  readonly #writer: WriteBatch | Transaction;
  #writes = 0;
  #deletes = 0;

  constructor(firestore: Firestore, transaction?: Transaction) {
    this.#writer = transaction ?? firestore.batch();
  }

  /** A document that must not exist yet. */
  create(reference: DocumentReference, data: DocumentData): void {
    (this.#writer as WriteBatch).create(reference, data);
    this.#writes += 1;
  }

  /** A document whole, whether it exists or not; `merge` keeps the fields that are not named. */
  set(reference: DocumentReference, data: DocumentData, options: { merge?: boolean } = {}): void {
    (this.#writer as WriteBatch).set(reference, data, options);
    this.#writes += 1;
  }

  /** Fields of a document that exists, unchanged since `lastUpdateTime` when that is given. */
  update(
    reference: DocumentReference,
    data: UpdateData<DocumentData>,
    lastUpdateTime?: Timestamp,
  ): void {
    const precondition = lastUpdateTime ? { lastUpdateTime } : { exists: true };
    (this.#writer as WriteBatch).update(reference, data, precondition);
    this.#writes += 1;
  }

  delete(reference: DocumentReference, lastUpdateTime?: Timestamp): void {
    (this.#writer as WriteBatch).delete(reference, lastUpdateTime ? { lastUpdateTime } : {});
    this.#deletes += 1;
  }

  get size(): number {
    return this.#writes + this.#deletes;
  }

  /** Counts the writes of a transaction, which Firestore commits by itself. */
  settle(): void {
    requestContext().meter.documentsWritten(this.#writes);
    requestContext().meter.documentsDeleted(this.#deletes);
  }

  /** @throws StaleWriteError when a document is not as a write expected it; nothing is written. */
  async run(): Promise<void> {
    if (this.size === 0) return;
    try {
      await (this.#writer as WriteBatch).commit();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === ALREADY_EXISTS || code === FAILED_PRECONDITION || code === NOT_FOUND) {
        throw new StaleWriteError(String(error), { cause: error });
      }
      throw error;
    }
    this.settle();
  }
}
