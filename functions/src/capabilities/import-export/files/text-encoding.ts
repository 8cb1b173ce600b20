import type { TextEncoding } from '@clientele/contracts/import-export/import-reading';
import iconv from 'iconv-lite';

/** Bytes of common letters outside ASCII in the languages of our users, by encoding. */
const LETTERS: Readonly<Record<'windows-1252' | 'macintosh', string>> = {
  'windows-1252': 'éèêëàâäçôöûùüîïœÉÈÊÀÇÔÎñß’€°«»',
  macintosh: 'éèêëàâäçôöûùüîïœÉÈÊÀÇÔÎñß’€°«»',
};
const BROKEN_SHARE_MAXIMUM = 0.01;
const NUL_SHARE_OF_UTF16 = 0.3;
const HEAD_BYTES = 65_536;

/** Detects the encoding of a text from its bytes, piece by piece. */
export class EncodingScan {
  readonly #counts = new Uint32Array(256);
  #head: Buffer = Buffer.alloc(0);
  #expected = 0;
  #sequences = 0;
  #broken = 0;

  add(piece: Buffer): void {
    if (this.#head.length < HEAD_BYTES) {
      const missing = HEAD_BYTES - this.#head.length;
      this.#head = Buffer.concat([this.#head, piece.subarray(0, missing)]);
    }
    for (const byte of piece) {
      if (byte < 0x80 && this.#expected === 0) continue;
      this.#counts[byte] = (this.#counts[byte] ?? 0) + 1;
      this.#step(byte);
    }
  }

  /** The most likely encoding of the bytes so far; ASCII counts as UTF-8. */
  encoding(): TextEncoding {
    const marked = markedEncoding(this.#head);
    if (marked) return marked.encoding;
    const wide = this.#wideEncoding();
    if (wide) return wide;
    if (this.#broken <= this.#sequences * BROKEN_SHARE_MAXIMUM) return 'utf-8';
    return this.#score('macintosh') > this.#score('windows-1252') ? 'macintosh' : 'windows-1252';
  }

  /** Checks that the bytes form valid UTF-8 sequences. */
  #step(byte: number): void {
    if (this.#expected > 0 && byte >= 0x80 && byte < 0xc0) {
      this.#expected -= 1;
      if (this.#expected === 0) this.#sequences += 1;
      return;
    }
    if (this.#expected > 0) this.#broken += 1;
    this.#expected = followers(byte);
    if (this.#expected === 0 && byte >= 0x80) this.#broken += 1;
  }

  #wideEncoding(): TextEncoding | null {
    const pairs = Math.floor(this.#head.length / 2);
    let [even, odd] = [0, 0];
    for (let at = 0; at < pairs * 2; at += 2) {
      if (this.#head[at] === 0) even += 1;
      if (this.#head[at + 1] === 0) odd += 1;
    }
    if (odd > pairs * NUL_SHARE_OF_UTF16 && even * 10 < odd) return 'utf-16le';
    return even > pairs * NUL_SHARE_OF_UTF16 && odd * 10 < even ? 'utf-16be' : null;
  }

  #score(encoding: keyof typeof LETTERS): number {
    return [...iconv.encode(LETTERS[encoding], encoding)].reduce(
      (sum, byte) => sum + (this.#counts[byte] ?? 0),
      0,
    );
  }
}

/** The encoding of a byte order mark, and its length in bytes; null without a mark. */
function markedEncoding(bytes: Uint8Array): { encoding: TextEncoding; bytes: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', bytes: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { encoding: 'utf-16be', bytes: 2 } : null;
}

/** The text of the pieces, without a byte order mark. */
export async function* decodedPieces(
  pieces: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  // The byte order mark is removed below, whatever encoding the person chose.
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let isFirst = true;
  for await (const piece of pieces) {
    let text = decoder.write(piece);
    if (isFirst && text !== '') {
      text = text.replace(/^\ufeff/, '');
      isFirst = false;
    }
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

function followers(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
}
