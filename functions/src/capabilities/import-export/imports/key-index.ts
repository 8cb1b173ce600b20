const EMPTY = 0;
const FIRST_CAPACITY = 1 << 12;
const FULL = 0.6;

/**
 * Finds the row of a file that had a key first, for hundreds of thousands of keys in a few
 * megabytes: keys are stored as 53-bit hashes in typed arrays. Two different keys with the same
 * hash would make one row a duplicate of the other; among 600,000 keys that happens once in fifty
 * thousand files.
 */
export class KeyIndex {
  #hashes = new Float64Array(FIRST_CAPACITY);
  #rows = new Uint32Array(FIRST_CAPACITY);
  #tags = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** The row that had the key first; null when none did. */
  find(key: string): number | null {
    return this.findTagged(key)?.row ?? null;
  }

  /** As `find`, with the tag that was stored with the row. */
  findTagged(key: string): { row: number; tag: number } | null {
    const at = this.#placeOf(hashOf(key));
    if (this.#hashes[at] === EMPTY) return null;
    return { row: this.#rows[at] as number, tag: this.#tags[at] as number };
  }

  /** Stores the row and a tag for a key, unless an earlier row has it. */
  add(key: string, row: number, tag = 0): void {
    if (this.#size >= this.#hashes.length * FULL) this.#grow();
    const hash = hashOf(key);
    const at = this.#placeOf(hash);
    if (this.#hashes[at] !== EMPTY) return;
    this.#hashes[at] = hash;
    this.#rows[at] = row;
    this.#tags[at] = tag;
    this.#size += 1;
  }

  #placeOf(hash: number): number {
    const last = this.#hashes.length - 1;
    let at = hash % this.#hashes.length;
    while (this.#hashes[at] !== EMPTY && this.#hashes[at] !== hash) at = at === last ? 0 : at + 1;
    return at;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const rows = this.#rows;
    const tags = this.#tags;
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#rows = new Uint32Array(hashes.length * 2);
    this.#tags = new Uint32Array(hashes.length * 2);
    for (const [old, hash] of hashes.entries()) {
      if (hash === EMPTY) continue;
      const at = this.#placeOf(hash);
      this.#hashes[at] = hash;
      this.#rows[at] = rows[old] as number;
      this.#tags[at] = tags[old] as number;
    }
  }
}

/** cyrb53 (public domain, github.com/bryc/code): 53 bits, never zero. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}

/** A number for a text, always the same for the same text; 0 for null. */
export function tagOf(text: string): number {
  return text === '' ? 0 : hashOf(text) % 4294967296 || 1;
}
