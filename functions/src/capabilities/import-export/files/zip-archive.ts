import type { Readable } from 'node:stream';
import { IMPORT_UNPACKED_BYTES_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { fileProblem } from './file-problem.ts';
import { tooLarge, UnpackingGuard } from './unpack.ts';

/** Most parts of an archive; workbooks have some dozens. */
const PARTS_MAXIMUM = 1_000;
const STORED = 0;
const DEFLATED = 8;

/** A zip archive. Its parts are unpacked one by one, up to the limit of an import. */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Shared by all parts, since the limit applies to their sum. */
  readonly #unpacked = { bytes: 0 };

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /**
   * Reads the directory only.
   * @throws ProblemError `request.invalid` when it is damaged or lists too many parts.
   */
  static async open(bytes: Buffer): Promise<ZipArchive> {
    const zip = await opened(bytes);
    const entries = new Map<string, Entry>();
    let [declared, count] = [0, 0];
    for (;;) {
      const entry = await nextEntry(zip);
      if (entry === null) break;
      count += 1;
      if (count > PARTS_MAXIMUM) throw fileProblem('file.too_many_parts');
      declared += entry.uncompressedSize;
      if (declared > IMPORT_UNPACKED_BYTES_MAXIMUM) throw tooLarge();
      if (entry.isEncrypted()) throw fileProblem('file.old_workbook');
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new ZipArchive(zip, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a part; none when the archive has no such part. Unpacked bytes are counted as they
   * come, since the declared size may be wrong.
   */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
      throw fileProblem('file.damaged');
    }
    const guard = new UnpackingGuard(IMPORT_UNPACKED_BYTES_MAXIMUM - this.#unpacked.bytes);
    const stream = await this.#stream(entry);
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        guard.count(piece.length, entry.compressedSize);
        this.#unpacked.bytes += piece.length;
        if (guard.unpacked > entry.uncompressedSize) throw fileProblem('file.damaged');
        yield piece;
      }
    } catch (error) {
      throw error instanceof Error && error.name === 'ProblemError'
        ? error
        : fileProblem('file.damaged');
    } finally {
      stream.destroy();
    }
  }

  #stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => {
        if (error) reject(fileProblem('file.damaged'));
        else resolve(stream);
      });
    });
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Sizes are checked while unpacking, where the reason for a refusal is known.
    const options: Options = { lazyEntries: true, autoClose: false, validateEntrySizes: false };
    fromBuffer(bytes, options, (error, zip) => {
      if (error) reject(fileProblem('file.damaged'));
      else resolve(zip);
    });
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const stop = (act: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      // An error event without a listener would end the process.
      zip.on('error', () => undefined);
      act();
    };
    zip.once('entry', (entry: Entry) => stop(() => resolve(entry)));
    zip.once('end', () => stop(() => resolve(null)));
    zip.once('error', () => stop(() => reject(fileProblem('file.damaged'))));
    zip.readEntry();
  });
}
