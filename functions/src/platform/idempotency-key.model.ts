import { toPlain } from './base-model.ts';
import { StaleWriteError } from './commit.ts';
import type { Database } from './database.ts';

const KEPT_HOURS = 24;
/**
 * Longer than any request runs: a key without an answer that is older belongs to a request that was
 * cut off, and may be used again.
 */
const IN_FLIGHT_MILLISECONDS = 120_000;

export interface IdempotencyKeyRecord {
  fingerprint: string;
  /** The stored answer as JSON; null while the first request is still running. */
  answer: string | null;
  startedAt: Date;
  expiresAt: Date;
}

/** Idempotency keys of one person's requests, under `users/{uid}/idempotencyKeys`. */
export class IdempotencyKeyModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Takes the key and returns null, or, when it is taken, returns its record and changes nothing.
   */
  async begin(
    userId: string,
    id: string,
    fingerprint: string,
    now: Date,
  ): Promise<IdempotencyKeyRecord | null> {
    const record: IdempotencyKeyRecord = {
      fingerprint,
      answer: null,
      startedAt: now,
      expiresAt: new Date(now.getTime() + KEPT_HOURS * 3_600_000),
    };
    const first = this.#database.newCommit();
    first.create(this.#reference(userId, id), record);
    try {
      await first.run();
      return null;
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
    }
    const snapshot = await this.#database.read(this.#reference(userId, id));
    const existing = toPlain(snapshot.data()) as IdempotencyKeyRecord | undefined;
    const over =
      existing === undefined ||
      existing.expiresAt <= now ||
      (existing.answer === null &&
        now.getTime() - existing.startedAt.getTime() > IN_FLIGHT_MILLISECONDS);
    if (!over) return existing;
    const replacement = this.#database.newCommit();
    replacement.set(this.#reference(userId, id), record);
    await replacement.run();
    return null;
  }

  async finish(userId: string, id: string, answer: string): Promise<void> {
    const commit = this.#database.newCommit();
    commit.update(this.#reference(userId, id), { answer });
    await commit.run();
  }

  async forget(userId: string, id: string): Promise<void> {
    const commit = this.#database.newCommit();
    commit.delete(this.#reference(userId, id));
    await commit.run();
  }

  #reference(userId: string, id: string) {
    return this.#database.collection(`users/${userId}/idempotencyKeys`).doc(id);
  }
}
