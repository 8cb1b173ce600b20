import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Characters that are gathered before they are written: many small writes are slow. */
const PIECE_LENGTH = 65_536;

/** Writes text and bytes to a stream no faster than it takes them, and counts the bytes. */
export class CountingSink {
  readonly #sink: Writable;
  readonly #hash = createHash('sha256');
  /** Listens from the start: a stream that fails while nobody awaits it would end the process. */
  readonly #ended: Promise<void>;
  #failure: unknown = null;
  #texts: string[] = [];
  #length = 0;
  #bytes = 0;

  constructor(sink: Writable) {
    this.#sink = sink;
    this.#ended = finished(sink).catch((error: unknown) => {
      this.#failure = error;
    });
  }

  /** Takes a text. A returned promise must be awaited before the next call. */
  push(text: string): void | Promise<void> {
    this.#texts.push(text);
    this.#length += text.length;
    return this.#length < PIECE_LENGTH ? undefined : this.#flush();
  }

  async end(): Promise<{ bytes: number; sha256: string }> {
    await this.#flush();
    this.#sink.end();
    await this.#ended;
    if (this.#failure !== null) throw this.#failure;
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async #flush(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    const piece = Buffer.from(this.#texts.join(''), 'utf8');
    this.#texts = [];
    this.#length = 0;
    if (piece.length === 0) return;
    this.#hash.update(piece);
    this.#bytes += piece.length;
    if (!this.#sink.write(piece)) {
      await Promise.race([once(this.#sink, 'drain'), this.#ended]);
      if (this.#failure !== null) throw this.#failure;
    }
  }
}
