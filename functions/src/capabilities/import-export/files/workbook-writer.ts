import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { SheetText } from './sheet-text.ts';
import type { TableHeader, TableWriter } from './table-writer.ts';
import { SHEET_END, sheetBegin, WORKBOOK_PARTS } from './workbook-parts-text.ts';

/**
 * Compression of the archive (0 to 9): files are hardly larger than at the default 6, and written
 * twice as fast.
 */
const COMPRESSION_LEVEL = 3;
const PIECE_LENGTH = 65_536;
const WIDTHS: Partial<Record<TableHeader['kinds'][number], number>> = {
  date: 12,
  moment: 18,
  number: 12,
  money: 12,
  percent: 10,
  boolean: 10,
};
const TEXT_WIDTH = 22;
const WIDTH_MAXIMUM = 45;

/**
 * Writes a workbook with one sheet row by row, no faster than the stream takes it: typed cells, a
 * frozen bold header, no formulas, and no shared strings that would have to stay in memory.
 */
export function createWorkbookWriter(sink: Writable, header: TableHeader): TableWriter {
  const zip = new ZipFile();
  const sheet = new PassThrough({ highWaterMark: PIECE_LENGTH * 2 });
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  let failure: unknown = null;
  const finished = pipeline(zip.outputStream, counting, sink).catch((error: unknown) => {
    failure = error;
    sheet.destroy();
  });
  for (const [path, text] of WORKBOOK_PARTS) zip.addBuffer(Buffer.from(text), path);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: COMPRESSION_LEVEL });
  zip.end();
  const text = new SheetText(header.kinds);
  let pending = sheetBegin(widthsOf(header)) + text.header(header.labels);
  let rows = 0;

  const flush = async () => {
    if (failure !== null) throw failure;
    const piece = pending;
    pending = '';
    if (!sheet.write(piece)) await Promise.race([once(sheet, 'drain'), finished]);
    if (failure !== null) throw failure;
  };
  return {
    write(cells) {
      rows += 1;
      pending += text.row(cells);
      return pending.length < PIECE_LENGTH ? undefined : flush();
    },
    async end() {
      pending += SHEET_END;
      await flush();
      sheet.end();
      await finished;
      if (failure !== null) throw failure;
      return { rows, bytes, sha256: hash.digest('hex') };
    },
  };
}

function widthsOf({ labels, kinds }: TableHeader): number[] {
  return labels.map((label, at) => {
    const usual = WIDTHS[kinds[at] ?? 'text'] ?? TEXT_WIDTH;
    return Math.min(WIDTH_MAXIMUM, Math.max(usual, label.length + 2));
  });
}
