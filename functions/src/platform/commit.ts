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

/**
 * gRPC status codes of Firestore for a write that found the document in another state than it
 * demanded.
 */
const ALREADY_EXISTS = 6;
const FAILED_PRECONDITION = 9;
const NOT_FOUND = 5;

/**
 * A document was not in the state that a write demanded, because someone else wrote it first.
 * Nothing of the commit was written.
 */
export class StaleWriteError extends Error {}

const ATTEMPTS = 5;

/**
 * Runs work that reads, decides and commits; when someone else wrote first it runs again, five
 * times at most.
 * @throws StaleWriteError of the last attempt.
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

/**
 * One atomic set of writes. Models stage their writes; the service that opened the commit runs it.
 */
export class Commit {
  readonly #writer: WriteBatch | Transaction;
  #writes = 0;
  #deletes = 0;

  constructor(firestore: Firestore, transaction?: Transaction) {
    this.#writer = transaction ?? firestore.batch();
  }

  /** Stages a document that must not exist yet. */
  create(reference: DocumentReference, data: DocumentData): void {
    (this.#writer as WriteBatch).create(reference, data);
    this.#writes += 1;
  }

  /**
   * Stages a whole document, whether it exists or not; with `merge`, fields that are not named
   * stay.
   */
  set(reference: DocumentReference, data: DocumentData, options: { merge?: boolean } = {}): void {
    (this.#writer as WriteBatch).set(reference, data, options);
    this.#writes += 1;
  }

  /**
   * Stages fields of a document that must exist, and be unchanged since `lastUpdateTime` when that
   * is given.
   */
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

  /** Meters the staged writes without running them: a transaction commits by itself. */
  settle(): void {
    requestContext().meter.documentsWritten(this.#writes);
    requestContext().meter.documentsDeleted(this.#deletes);
  }

  /**
   * Writes everything at once.
   * @throws StaleWriteError when a document is not in the state that a write demanded; nothing is
   * written then.
   */
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
