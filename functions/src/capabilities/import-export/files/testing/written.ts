import { Writable } from 'node:stream';

/** The bytes that something writes to a stream. */
export async function bytesOf(write: (sink: Writable) => Promise<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  await write(sink);
  return Buffer.concat(pieces);
}
