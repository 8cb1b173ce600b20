import {
  IMPORT_BYTES_MAXIMUM,
  type ImportReading,
} from '@clientele/contracts/import-export/import-reading';
import iconv from 'iconv-lite';
import { detectDelimiter } from './detect-delimiter.ts';
import { isZip, refuseBinary, textFormat } from './detect-format.ts';
import { fileProblem } from './file-problem.ts';
import { EncodingScan } from './text-encoding.ts';
import { isGzip, UnpackingGuard, unpackedPieces } from './unpack.ts';
import { workbookSheets } from './workbook-rows.ts';

/** How the text or the sheet of a file is laid out. */
type Layout = Pick<ImportReading, 'format' | 'encoding' | 'delimiter' | 'sheet'>;

export interface IdentifiedFile {
  /** The bytes to read; a workbook packed with gzip is unpacked here. */
  bytes: Buffer;
  layout: Layout;
  /** The layout that the file suggests, whatever the person chose. */
  detected: Layout;
  sheets: string[];
  packed: 'gzip' | null;
}

const HEAD_BYTES = 131_072;
/** Most bytes of a text that are scanned for its encoding. */
const SCANNED_BYTES = 32_000_000;

/**
 * Identifies a file by its content.
 * @throws ProblemError `request.invalid` with an issue at `file` when it cannot be read.
 */
export async function identifyFile(
  bytes: Buffer,
  chosen: Partial<ImportReading>,
): Promise<IdentifiedFile> {
  if (bytes.length === 0) throw fileProblem('file.empty');
  const packed = isGzip(bytes) ? 'gzip' : null;
  const head = await firstBytes(bytes);
  if (head.length === 0) throw fileProblem('file.empty');
  if (isZip(head)) return identifyWorkbook(await wholeWorkbook(bytes, packed), chosen, packed);
  await refuseBinary(head);
  return identifyText(bytes, head, chosen, packed);
}

async function identifyText(
  bytes: Buffer,
  head: Buffer,
  chosen: Partial<ImportReading>,
  packed: 'gzip' | null,
): Promise<IdentifiedFile> {
  const encodingScan = await scanEncoding(bytes);
  const encoding = chosen.encoding ?? encodingScan;
  const text = iconv.decode(head, encoding).replace(/^\ufeff/, '');
  const format = textFormat(text);
  const chosenFormat = chosen.format ?? format;
  if (chosenFormat === 'workbook') throw fileProblem('file.format_unknown');
  const delimiter = detectDelimiter(text);
  const detected: Layout = {
    format,
    encoding: encodingScan,
    delimiter: format === 'delimited' ? delimiter : null,
    sheet: null,
  };
  const layout: Layout = {
    format: chosenFormat,
    encoding,
    delimiter: chosenFormat === 'delimited' ? (chosen.delimiter ?? delimiter) : null,
    sheet: null,
  };
  return { bytes, layout, detected, sheets: [], packed };
}

async function identifyWorkbook(
  bytes: Buffer,
  chosen: Partial<ImportReading>,
  packed: 'gzip' | null,
): Promise<IdentifiedFile> {
  if (chosen.format !== undefined && chosen.format !== 'workbook') {
    throw fileProblem('file.format_unknown');
  }
  const { names: sheets, first } = await workbookSheets(bytes);
  const detected: Layout = {
    format: 'workbook',
    encoding: null,
    delimiter: null,
    sheet: first,
  };
  const sheet = chosen.sheet ?? detected.sheet;
  if (sheet !== null && !sheets.includes(sheet)) throw fileProblem('file.sheet_unknown');
  return { bytes, layout: { ...detected, sheet }, detected, sheets, packed };
}

async function scanEncoding(bytes: Buffer) {
  const scan = new EncodingScan();
  let scanned = 0;
  for await (const piece of unpackedPieces(bytes)) {
    scan.add(piece);
    scanned += piece.length;
    if (scanned > SCANNED_BYTES) break;
  }
  return scan.encoding();
}

async function firstBytes(bytes: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of unpackedPieces(bytes)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

/**
 * The workbook unpacked from gzip. Workbooks are compressed themselves, so the result may not
 * exceed the size of an upload.
 */
async function wholeWorkbook(bytes: Buffer, packed: 'gzip' | null): Promise<Buffer> {
  if (packed === null) return bytes;
  const pieces: Buffer[] = [];
  const guard = new UnpackingGuard(IMPORT_BYTES_MAXIMUM);
  for await (const piece of unpackedPieces(bytes, guard)) pieces.push(piece);
  return Buffer.concat(pieces);
}
