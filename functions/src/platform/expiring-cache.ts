import type { Clock } from './clock.ts';

/**
 * Values that one instance remembers for some seconds instead of reading them again. Holds at most
 * `capacity` entries; the oldest goes first.
 */
export class ExpiringCache<Value> {
  readonly #entries = new Map<string, { value: Value; expiresAt: number }>();
  readonly #clock: Clock;
  readonly #lifetimeMilliseconds: number;
  readonly #capacity: number;
  readonly #changing = new Map<string, number>();
  #changes = 0;

  constructor(clock: Clock, options: { seconds: number; capacity?: number }) {
    this.#clock = clock;
    this.#lifetimeMilliseconds = options.seconds * 1_000;
    this.#capacity = options.capacity ?? 5_000;
  }

  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const entry = this.#entries.get(key);
    if (entry && entry.expiresAt > this.#clock.now().getTime()) return entry.value;
    const changes = this.#changes;
    const value = await load();
    if (!this.#changing.has(key) && changes === this.#changes) this.set(key, value);
    return value;
  }

  /**
   * Runs a change and remembers nothing of the key meanwhile, so that whoever reads after the
   * change gets the new value.
   */
  async changing<Result>(key: string, change: () => Promise<Result>): Promise<Result> {
    this.#changing.set(key, (this.#changing.get(key) ?? 0) + 1);
    this.delete(key);
    try {
      return await change();
    } finally {
      const remaining = (this.#changing.get(key) ?? 1) - 1;
      if (remaining > 0) this.#changing.set(key, remaining);
      else this.#changing.delete(key);
      this.delete(key);
      this.#changes += 1;
    }
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
