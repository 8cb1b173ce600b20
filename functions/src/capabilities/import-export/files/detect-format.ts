import type { ImportFormat } from '@clientele/contracts/import-export/import-reading';
import { fileProblem } from './file-problem.ts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** Signature of OLE files: workbooks of Excel until 2003, and any workbook with a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Beginnings of texts, or of files that look like text, that hold no table. */
const OTHER_TEXTS = /^\s*(?:<!doctype|<html|<\?xml|<table|<svg|%PDF-|\{\\rtf|#!\/|%!PS)/i;
const NUL_SHARE_OF_BINARY = 0.02;
const CONTROL_SHARE_OF_BINARY = 0.02;

export function isZip(bytes: Buffer): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
}

/**
 * @throws ProblemError `request.invalid` for a file whose first bytes show a type that cannot be
 * imported.
 */
export async function refuseBinary(head: Buffer): Promise<void> {
  if (startsWith(head, OLE)) throw fileProblem('file.old_workbook');
  // Loaded with the first file: most requests have none.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (type && !/^text\//.test(type.mime)) throw fileProblem('file.format_unknown');
}

/**
 * The format of a text, by its beginning.
 * @throws ProblemError `request.invalid` when it is no text or holds no table.
 */
export function textFormat(text: string): Exclude<ImportFormat, 'workbook'> {
  refuseControls(text);
  const begin = text.trimStart();
  if (begin === '') throw fileProblem('file.empty');
  if (OTHER_TEXTS.test(begin)) throw fileProblem('file.format_unknown');
  if (/^BEGIN:VCARD/i.test(begin)) return 'vcard';
  if (/^\[\s*(?:[{\]["]|$)/.test(begin)) return 'json';
  return begin.startsWith('{') && /^\{\s*["}]/.test(begin) ? jsonOrLines(begin) : 'delimited';
}

/** One object with an array in it is `json`; objects on lines of their own are `ndjson`. */
function jsonOrLines(text: string): 'json' | 'ndjson' {
  const [first = '', second = ''] = text.split('\n', 2);
  if (isObjectText(first)) {
    const holdsRecords = /:\s*\[\s*\{/.test(first) && second.trim() === '';
    return holdsRecords ? 'json' : 'ndjson';
  }
  return 'json';
}

function isObjectText(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function refuseControls(text: string): void {
  const nul = countOf(text, /\0/g);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const controls = countOf(text, /[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/g);
  if (nul > text.length * NUL_SHARE_OF_BINARY || controls > text.length * CONTROL_SHARE_OF_BINARY) {
    throw fileProblem('file.format_unknown');
  }
  if (nul > 0) throw fileProblem('file.nul_bytes');
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}
