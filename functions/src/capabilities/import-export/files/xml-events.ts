import { Parser } from 'htmlparser2';
import { fileProblem } from './file-problem.ts';

/** Deepest nesting; workbooks nest a dozen elements. */
const DEPTH_MAXIMUM = 100;
/** Most characters without an event; tags and texts of workbooks are shorter. */
const SILENT_LENGTH_MAXIMUM = 1_000_000;

export interface XmlHandler {
  /** Names come without a prefix: `x:row` is `row`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Parses an XML part piece by piece and calls the handler. Entities other than those of XML itself
 * are never expanded. Yields after each piece, so that results can be handed on.
 * @throws ProblemError `request.invalid` for a document type, a foreign entity, or anything else
 * that is no part of a workbook.
 */
export async function* xmlEvents(
  pieces: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8');
  let depth = 0;
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        silent = 0;
        depth += 1;
        if (depth > DEPTH_MAXIMUM) throw fileProblem('file.damaged');
        handler.open(bare(name), attributes);
      },
      onclosetag(name) {
        silent = 0;
        depth -= 1;
        handler.close(bare(name));
      },
      ontext(text) {
        silent = 0;
        handler.text?.(text);
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw fileProblem('file.unsafe_xml');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    silent += text.length;
    parser.write(text);
    if (silent > SILENT_LENGTH_MAXIMUM) throw fileProblem('file.damaged');
    yield;
  }
  parser.end(decoder.decode());
  yield;
}

/** Reads a part to its end. */
export async function readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(pieces, handler));
}

function bare(name: string): string {
  const at = name.indexOf(':');
  return at === -1 ? name : name.slice(at + 1);
}

/** Decodes `_x000D_`, by which workbooks write characters that XML cannot hold. */
export function unescapeXmlText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
