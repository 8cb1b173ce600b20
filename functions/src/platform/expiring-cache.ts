import type { Clock } from './clock.ts';

/** What one instance may remember for a short while, instead of reading it again. */
export class ExpiringCache<Value> {
  readonly #entries = new Map<string, { value: Value; expiresAt: number }>();
  readonly #clock: Clock;
  readonly #lifetimeMilliseconds: number;
  readonly #capacity: number;

  constructor(clock: Clock, options: { seconds: number; capacity?: number }) {
    this.#clock = clock;
    this.#lifetimeMilliseconds = options.seconds * 1_000;
    this.#capacity = options.capacity ?? 5_000;
  }

  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    if (known && known.expiresAt > this.#clock.now().getTime()) return known.value;
    const value = await load();
    this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    const oldest = this.#entries.keys().next();
    if (this.#entries.size >= this.#capacity && !oldest.done) this.#entries.delete(oldest.value);
    this.#entries.delete(key);
    const expiresAt = this.#clock.now().getTime() + this.#lifetimeMilliseconds;
    this.#entries.set(key, { value, expiresAt });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
