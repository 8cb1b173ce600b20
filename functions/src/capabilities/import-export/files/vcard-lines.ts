import iconv from 'iconv-lite';
import { fileProblem } from './file-problem.ts';

/** A property of a card: `TEL;TYPE=CELL:06…` is `TEL` with the type `CELL`. */
export interface CardProperty {
  name: string;
  types: readonly string[];
  /** The value, still escaped: `\,` and `\;` are characters, `,` and `;` separators. */
  value: string;
}

/** Properties that may be long and are not imported, such as photos. */
const SKIPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-ICON)[;:]/i;
const LINE_LENGTH_MAXIMUM = 100_000;
const LINE = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:;"])*)*):(.*)$/s;

/**
 * Reads the properties of vCards 2.1 to 4.0 from a text in pieces: joins folded lines, and decodes
 * quoted-printable in its character set.
 */
export class CardLines {
  #rest = '';
  #line = '';
  #skips = false;

  add(text: string): CardProperty[] {
    if (text.includes('\0')) throw fileProblem('file.nul_bytes');
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LINE_LENGTH_MAXIMUM && !this.#skips) {
      if (!SKIPPED.test(this.#rest)) throw fileProblem('file.damaged');
      this.#rest = this.#rest.slice(0, 10);
    }
    return lines.flatMap((line) => this.#take(line));
  }

  end(): CardProperty[] {
    return [...this.#take(this.#rest.replace(/\r$/, '')), ...this.#take('')];
  }

  /** The property that is complete once this line begins another. */
  #take(line: string): CardProperty[] {
    if (/^[ \t]/.test(line)) {
      this.#append(line.slice(1));
      return [];
    }
    if (this.#isSoftBreak()) {
      this.#line = this.#line.slice(0, -1);
      this.#append(line);
      return [];
    }
    const property = this.#skips ? null : propertyOf(this.#line);
    this.#skips = SKIPPED.test(line);
    this.#line = this.#skips ? '' : line;
    return property === null ? [] : [property];
  }

  #append(text: string): void {
    if (this.#skips) return;
    this.#line += text;
    if (this.#line.length > LINE_LENGTH_MAXIMUM) throw fileProblem('file.damaged');
  }

  /** Whether a quoted-printable value continues on the next line: it ends with `=`. */
  #isSoftBreak(): boolean {
    return this.#line.endsWith('=') && /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(this.#line);
  }
}

function propertyOf(line: string): CardProperty | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const [, name = '', parameters = '', value = ''] = match;
  const types: string[] = [];
  let charset = 'utf-8';
  let isQuotedPrintable = false;
  for (const parameter of parameters.split(';').slice(1)) {
    const [key = '', text] = parameter.split('=', 2) as [string, string | undefined];
    if (/^(?:ENCODING)?$/i.test(key) || text === undefined) {
      isQuotedPrintable ||= /quoted-printable/i.test(text ?? key);
    }
    if (/^charset$/i.test(key)) charset = text ?? charset;
    else if (/^(?:type|pref)$/i.test(key) || text === undefined) {
      const named = /^pref$/i.test(key) ? 'PREF' : (text ?? key);
      types.push(...named.replaceAll('"', '').toUpperCase().split(','));
    }
  }
  return {
    name: name.toUpperCase(),
    types,
    value: isQuotedPrintable ? quotedPrintable(value, charset) : value,
  };
}

function quotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex =
      text[at] === '=' ? /^[0-9A-F]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex === undefined) bytes.push(...Buffer.from(text[at] as string));
    else {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    }
  }
  const encoding = iconv.encodingExists(charset) ? charset : 'utf-8';
  // A line end in the decoded value belongs to the text; escaped, it does not end the property.
  return iconv.decode(Buffer.from(bytes), encoding).replace(/\r\n?|\n/g, '\\n');
}
