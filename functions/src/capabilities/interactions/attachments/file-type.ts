import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ATTACHMENT_EXTENSIONS } from '@clientele/contracts/interactions/attachment';

type Extension = (typeof ATTACHMENT_EXTENSIONS)[number];

/**
 * The content type of each allowed extension, and the types that the file's first bytes must show.
 */
const TYPES: Readonly<Record<Extension, { contentType: string; shown: readonly string[] }>> = {
  pdf: { contentType: 'application/pdf', shown: ['pdf'] },
  jpg: { contentType: 'image/jpeg', shown: ['jpg'] },
  jpeg: { contentType: 'image/jpeg', shown: ['jpg'] },
  png: { contentType: 'image/png', shown: ['png', 'apng'] },
  gif: { contentType: 'image/gif', shown: ['gif'] },
  webp: { contentType: 'image/webp', shown: ['webp'] },
  heic: { contentType: 'image/heic', shown: ['heic'] },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    shown: ['docx'],
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    shown: ['xlsx'],
  },
  pptx: {
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    shown: ['pptx'],
  },
  odt: { contentType: 'application/vnd.oasis.opendocument.text', shown: ['odt'] },
  ods: { contentType: 'application/vnd.oasis.opendocument.spreadsheet', shown: ['ods'] },
  // Plain text has no signature of its own.
  txt: { contentType: 'text/plain; charset=utf-8', shown: [] },
  csv: { contentType: 'text/csv; charset=utf-8', shown: [] },
};

/**
 * Types that are text but more than plain text, and so are refused as `txt` or `csv`. Any other
 * signature found in a text is a coincidence.
 */
const SHOWN_IN_TEXT = ['pdf', 'ps', 'eps', 'rtf', 'xml', 'html'];

/**
 * The content type of a file when its name and content agree, or else the issue. The name alone
 * proves nothing: the first bytes must be those of the extension.
 */
export async function judgeFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ contentType: string } | FieldIssue> {
  if (bytes.length === 0) return { path: 'file', code: 'file.empty' };
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension as Extension] : null;
  if (!name.includes('.') || type === null) {
    const allowed = ATTACHMENT_EXTENSIONS.join(', ');
    return { path: 'name', code: 'file.not_allowed', values: { allowed } };
  }
  // Loaded with the first file: most requests have none.
  const { fileTypeFromBuffer } = await import('file-type');
  const shown = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  const agrees =
    type.shown.length === 0
      ? isText(bytes) && !SHOWN_IN_TEXT.includes(shown ?? '')
      : shown !== undefined && type.shown.includes(shown);
  return agrees
    ? { contentType: type.contentType }
    : { path: 'file', code: 'file.not_what_it_says', values: { extension } };
}

/**
 * Whether the bytes are text, in UTF-8 or an older one-byte encoding: no control characters except
 * line ends and tabs.
 */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
