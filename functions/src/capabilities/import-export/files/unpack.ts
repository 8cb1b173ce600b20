import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { IMPORT_UNPACKED_BYTES_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import { fileProblem } from './file-problem.ts';

/**
 * Bytes of one piece: small, so that what it allocates is freed before the JavaScript engine moves
 * it to long-lived memory.
 */
const PIECE_BYTES = 16_384;
/**
 * Highest ratio of unpacked to packed size. A real table packs to a fiftieth at best; a file that
 * packs twice as well is an attack ("zip bomb").
 */
const RATIO_MAXIMUM = 100;
/** Unpacked size up to which the ratio is not checked. */
const HARMLESS_BYTES = 10_000_000;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Counts the bytes that really come out of packed data, and refuses data that becomes too large.
 */
export class UnpackingGuard {
  #unpacked = 0;
  readonly #maximum: number;

  constructor(maximum: number = IMPORT_UNPACKED_BYTES_MAXIMUM) {
    this.#maximum = maximum;
  }

  get unpacked(): number {
    return this.#unpacked;
  }

  /**
   * @throws ProblemError `request.invalid` once more bytes came out than a table may have, or than
   * a real table can pack.
   */
  count(bytes: number, packed: number): void {
    this.#unpacked += bytes;
    const tooDense = this.#unpacked > HARMLESS_BYTES && this.#unpacked > packed * RATIO_MAXIMUM;
    if (this.#unpacked > this.#maximum || tooDense) throw tooLarge();
  }
}

export function tooLarge() {
  const maximum = Math.round(IMPORT_UNPACKED_BYTES_MAXIMUM / 1_000_000);
  return fileProblem('file.unpacks_too_large', { maximum });
}

/** The bytes of a file in pieces, unpacked when they are packed with gzip. */
export async function* unpackedPieces(
  source: Readable | Buffer,
  guard: UnpackingGuard = new UnpackingGuard(),
): AsyncGenerator<Buffer> {
  let packed = 0;
  const counted = async function* () {
    for await (const piece of Buffer.isBuffer(source)
      ? [source]
      : (source as AsyncIterable<Buffer>)) {
      for (const part of piecesOf(piece)) {
        packed += part.length;
        yield part;
      }
    }
  };
  const raw = counted();
  const first = await raw.next();
  if (first.done) return;
  if (!isGzip(first.value)) {
    yield first.value;
    yield* raw;
    return;
  }
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  const input = Readable.from(
    (async function* () {
      yield first.value;
      yield* raw;
    })(),
    { highWaterMark: 1 },
  );
  input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      guard.count(piece.length, packed);
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? fileProblem('file.damaged') : error;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
