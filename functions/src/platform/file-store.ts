import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { API_BASE_PATH } from '@clientele/contracts/endpoint';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Storage } from 'firebase-admin/storage';
import type { Clock } from './clock.ts';

/** Cloud Storage as firebase-admin hands it out. */
export type Bucket = ReturnType<Storage['bucket']>;

const LINK_MINUTES = 5;
const CONTENT_TYPE = 'application/octet-stream';

export interface StoredFile {
  path: string;
  /** File name under which browsers save it. */
  name: string;
  contentType: string;
}

export interface FileLink {
  url: string;
  expiresAt: Date;
}

/** Makes download links that are valid for a few minutes and need no signing in. */
export interface LinkMaker {
  linkTo(bucket: Bucket, file: StoredFile, expiresAt: Date): Promise<string>;
}

/** Files in Cloud Storage. Browsers reach them only through a link made here. */
export class FileStore {
  readonly #bucket: () => Bucket;
  readonly #links: LinkMaker;
  readonly #clock: Clock;

  /** `bucket` is called on first use: most requests touch no file. */
  constructor(bucket: () => Bucket, links: LinkMaker, clock: Clock) {
    this.#bucket = bucket;
    this.#links = links;
    this.#clock = clock;
  }

  async save(path: string, bytes: Uint8Array, contentType: string): Promise<void> {
    const file = this.#bucket().file(path);
    await file.save(Buffer.from(bytes), { contentType, resumable: false });
  }

  /** @throws ProblemError `attachment.not_found`. */
  async read(path: string): Promise<Uint8Array> {
    const bytes = await this.find(path);
    assertOrProblem(bytes, 'attachment.not_found');
    return bytes;
  }

  /** As `read`, but null when there is no such file. */
  async find(path: string): Promise<Buffer | null> {
    try {
      const [bytes] = await this.#bucket().file(path).download();
      return bytes;
    } catch (error) {
      if ((error as { code?: unknown }).code === 404) return null;
      throw error;
    }
  }

  /** Opens a stream that reads a large file piece by piece. */
  openRead(path: string): Readable {
    return this.#bucket().file(path).createReadStream({ validation: false });
  }

  /**
   * Opens a stream that writes a large file piece by piece. The file exists only once the stream
   * has finished.
   */
  openWrite(path: string, contentType = CONTENT_TYPE): Writable {
    return this.#bucket().file(path).createWriteStream({ contentType, resumable: false });
  }

  /** Deletes every file below a folder; `prefix` ends with a slash, `a/b/`. */
  async deleteFolder(prefix: string): Promise<void> {
    await this.#bucket().deleteFiles({ prefix, force: true });
  }

  /** Deletes a file; a missing one is no error. */
  async delete(path: string): Promise<void> {
    await this.#bucket().file(path).delete({ ignoreNotFound: true });
  }

  /** A download link, valid for `minutes`. */
  async link(file: StoredFile, minutes = LINK_MINUTES): Promise<FileLink> {
    const expiresAt = new Date(this.#clock.now().getTime() + minutes * 60_000);
    return { url: await this.#links.linkTo(this.#bucket(), file, expiresAt), expiresAt };
  }
}

/** Cloud Storage's own signed links. */
export class SignedLinks implements LinkMaker {
  async linkTo(bucket: Bucket, { path, name, contentType }: StoredFile, expires: Date) {
    const [url] = await bucket.file(path).getSignedUrl({
      action: 'read',
      expires,
      version: 'v4',
      responseDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      responseType: contentType,
    });
    return url;
  }
}

/** Links to our own API, signed by us: the Storage emulator cannot sign. */
export class LocalLinks implements LinkMaker {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  async linkTo(_bucket: Bucket, file: StoredFile, expiresAt: Date): Promise<string> {
    const payload = Buffer.from(JSON.stringify({ ...file, until: expiresAt.getTime() }));
    const token = `${payload.toString('base64url')}.${this.#sign(payload).toString('base64url')}`;
    return `${API_BASE_PATH}/files?token=${token}`;
  }

  /**
   * The file that a token names.
   * @throws ProblemError `attachment.not_found` when the token was not made here.
   * @throws ProblemError `file_link.expired`.
   */
  fileOf(token: string, now: Date): StoredFile {
    const [text = '', signature = ''] = token.split('.');
    const payload = Buffer.from(text, 'base64url');
    const received = Buffer.from(signature, 'base64url');
    const expected = this.#sign(payload);
    if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
      throw new ProblemError('attachment.not_found');
    }
    const { until, ...file } = JSON.parse(payload.toString()) as StoredFile & { until: number };
    if (until < now.getTime()) throw new ProblemError('file_link.expired');
    return file;
  }

  #sign(payload: Buffer): Buffer {
    return createHmac('sha256', this.#secret).update('file link\0').update(payload).digest();
  }
}
