import { IMPORT_CELL_LENGTH_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import { unescapeXmlText, xmlEvents } from './xml-events.ts';

const BLOCK_BYTES = 1_048_576;
const BLOCK_COUNT = 65_536;

/**
 * The texts that the cells of a workbook share, read no further than they are asked for and kept as
 * bytes: a million JavaScript strings would take five times the room.
 */
export class SharedStrings {
  readonly #events: AsyncGenerator<void>;
  /** Blocks of bytes, each as long as the next text allowed; a text stands in one of them. */
  readonly #blocks: Buffer[] = [];
  #room = 0;
  /** Block, beginning and length of each text, in blocks of so many. */
  readonly #places: Uint32Array[] = [];
  #count = 0;
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
    const places = this.#places[Math.floor(index / BLOCK_COUNT)] as Uint32Array;
    const at = (index % BLOCK_COUNT) * 3;
    const start = places[at + 1] as number;
    const block = this.#blocks[places[at] as number] as Buffer;
    return block.toString('utf8', start, start + (places[at + 2] as number));
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
    const size = Buffer.byteLength(kept, 'utf8');
    if (size > this.#room) {
      this.#room = Math.max(BLOCK_BYTES, size);
      this.#blocks.push(Buffer.allocUnsafeSlow(this.#room));
    }
    const block = this.#blocks.at(-1) as Buffer;
    const start = block.length - this.#room;
    block.write(kept, start, 'utf8');
    this.#room -= size;
    if (this.#count % BLOCK_COUNT === 0) this.#places.push(new Uint32Array(BLOCK_COUNT * 3));
    const at = (this.#count % BLOCK_COUNT) * 3;
    (this.#places.at(-1) as Uint32Array).set([this.#blocks.length - 1, start, size], at);
    this.#count += 1;
  }
}
