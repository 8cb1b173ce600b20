import { createHash } from 'node:crypto';
import type { ClientRateLimitInfo, Options, Store } from 'express-rate-limit';
import type { Firestore } from 'firebase-admin/firestore';
import type { Clock } from '../platform/clock.ts';

/**
 * Counts calls in Firestore, for all instances together. A time-to-live policy deletes expired
 * counters; counting itself ignores them.
 */
export class FirestoreRateLimitStore implements Store {
  readonly prefix: string;
  readonly #firestore: Firestore;
  readonly #clock: Clock;
  #windowMilliseconds = 60_000;

  constructor(firestore: Firestore, clock: Clock, prefix: string) {
    this.#firestore = firestore;
    this.#clock = clock;
    this.prefix = prefix;
  }

  init(options: Options): void {
    this.#windowMilliseconds = options.windowMs;
  }

  async increment(key: string): Promise<ClientRateLimitInfo> {
    const reference = this.#reference(key);
    return this.#firestore.runTransaction(async (transaction) => {
      const counter = (await transaction.get(reference)).data();
      const now = this.#clock.now();
      const running = counter !== undefined && counter.expiresAt.toDate() > now;
      const totalHits = running ? Number(counter.hits) + 1 : 1;
      const resetTime: Date = running
        ? counter.expiresAt.toDate()
        : new Date(now.getTime() + this.#windowMilliseconds);
      transaction.set(reference, { hits: totalHits, expiresAt: resetTime });
      return { totalHits, resetTime };
    });
  }

  async decrement(): Promise<void> {
    // Refused calls count as well, so there is nothing to take back.
  }

  async resetKey(key: string): Promise<void> {
    await this.#reference(key).delete();
  }

  #reference(key: string) {
    const id = createHash('sha256').update(`${this.prefix} ${key}`).digest('hex');
    return this.#firestore.collection('rateLimits').doc(id);
  }
}
