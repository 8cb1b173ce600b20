import { IMPORT_CELL_LENGTH_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import { unescapeXmlText, xmlEvents } from './xml-events.ts';

const FIRST_BYTES = 262_144;
const FIRST_COUNT = 16_384;

/**
 * The texts that the cells of a workbook share, read no further than they are asked for and kept as
 * bytes: a million JavaScript strings would take five times the room.
 */
export class SharedStrings {
  readonly #events: AsyncGenerator<void>;
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #ends = new Uint32Array(FIRST_COUNT);
  #count = 0;
  #length = 0;
  #done = false;
  #text = '';
  #isInItem = false;
  #isInText = false;
  /** Depth of readings of Japanese names, which are no part of the text. */
  #phonetic = 0;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#events = xmlEvents(pieces, {
      open: (name) => this.#open(name),
      close: (name) => this.#close(name),
      text: (text) => this.#add(text),
    });
  }

  /** Reads on until the text of that number is there. */
  async reach(index: number): Promise<void> {
    while (!this.#done && this.#count <= index) {
      this.#done = (await this.#events.next()).done === true;
    }
  }

  /** The text of that number, which must have been reached; null when there is none. */
  at(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const start = index === 0 ? 0 : (this.#ends[index - 1] as number);
    return this.#bytes.toString('utf8', start, this.#ends[index]);
  }

  async close(): Promise<void> {
    await this.#events.return(undefined);
  }

  #open(name: string): void {
    if (name === 'si') {
      this.#isInItem = true;
      this.#text = '';
    } else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#isInText = this.#isInItem && this.#phonetic === 0;
  }

  #close(name: string): void {
    if (name === 't') this.#isInText = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'si') {
      this.#isInItem = false;
      this.#keep(unescapeXmlText(this.#text));
      this.#text = '';
    }
  }

  #add(text: string): void {
    // One letter more than a cell may have says that there were too many.
    const room = IMPORT_CELL_LENGTH_MAXIMUM * 8 + 1 - this.#text.length;
    if (this.#isInText && room > 0) this.#text += text.slice(0, room);
  }

  #keep(text: string): void {
    const kept = text.slice(0, IMPORT_CELL_LENGTH_MAXIMUM + 1);
    const needed = this.#length + kept.length * 3;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 1.5));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const more = new Uint32Array(this.#ends.length * 2);
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#length += this.#bytes.write(kept, this.#length, 'utf8');
    this.#ends[this.#count] = this.#length;
    this.#count += 1;
  }
}
