import { formatClientNumber } from '@clientele/domain/clients/search-query';
import type { Database } from '../../../platform/database.ts';

const BLOCK_SIZE = 50;

/**
 * Client numbers for people, `C-000123`. An instance reserves fifty at once, so that creating
 * clients does not have to rewrite one document each time. Numbers may have gaps.
 */
export class ClientNumberModel {
  readonly #database: Database;
  readonly #blocks = new Map<string, { next: number; end: number }>();
  readonly #refills = new Map<string, Promise<void>>();

  constructor(database: Database) {
    this.#database = database;
  }

  async next(organizationId: string): Promise<string> {
    for (;;) {
      const block = this.#blocks.get(organizationId);
      if (block && block.next < block.end) {
        block.next += 1;
        return formatClientNumber(block.next - 1);
      }
      await this.#refill(organizationId);
    }
  }

  /** Reserves `count` consecutive numbers. @returns the first of them. */
  async take(organizationId: string, count: number): Promise<number> {
    const reference = this.#database
      .collection(`organizations/${organizationId}/counters`)
      .doc('clients');
    return this.#database.transaction(async (transaction) => {
      const next = Number((await transaction.read(reference)).data()?.next ?? 1);
      transaction.commit.set(reference, { next: next + count });
      return next;
    });
  }

  /** Reserves the next block; requests that arrive together share one refill. */
  async #refill(organizationId: string): Promise<void> {
    const running =
      this.#refills.get(organizationId) ??
      this.take(organizationId, BLOCK_SIZE)
        .then((next) => {
          this.#blocks.set(organizationId, { next, end: next + BLOCK_SIZE });
        })
        .finally(() => this.#refills.delete(organizationId));
    this.#refills.set(organizationId, running);
    await running;
  }
}
