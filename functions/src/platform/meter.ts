const ENTRIES_PER_AGGREGATION_READ = 1_000;

export interface Usage {
  reads: number;
  writes: number;
  deletes: number;
}

/**
 * Counts what Firestore bills (https://firebase.google.com/docs/firestore/pricing): one read for
 * each document, one for a query that finds nothing, and one for each 1,000 index entries of a
 * count.
 */
export class Meter {
  readonly #usage: Usage = { reads: 0, writes: 0, deletes: 0 };

  documentsRead(count: number): void {
    this.#usage.reads += count;
  }

  queryRead(documents: number): void {
    this.#usage.reads += Math.max(1, documents);
  }

  aggregationRead(entries: number): void {
    this.#usage.reads += Math.max(1, Math.ceil(entries / ENTRIES_PER_AGGREGATION_READ));
  }

  documentsWritten(count: number): void {
    this.#usage.writes += count;
  }

  documentsDeleted(count: number): void {
    this.#usage.deletes += count;
  }

  get usage(): Readonly<Usage> {
    return { ...this.#usage };
  }
}
