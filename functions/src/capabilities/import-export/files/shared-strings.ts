import { IMPORT_CELL_LENGTH_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import { unescapeXmlText, xmlEvents } from './xml-events.ts';

const BLOCK_BYTES = 1_048_576;
const BLOCK_COUNT = 65_536;

/**
 * The shared texts of a workbook's cells. They are read only as far as needed and kept as bytes: a
 * million JavaScript strings would take five times the memory.
 */
export class SharedStrings {
  readonly #events: AsyncGenerator<void>;
  /** Blocks of bytes. A text lies within one block, and has at most 30,003 bytes. */
  readonly #blocks: Buffer[] = [];
  #room = 0;
  /** Start (counted over all blocks) and length of each text, in arrays of fixed size. */
  readonly #starts: Uint32Array[] = [];
  readonly #lengths: Uint16Array[] = [];
  #count = 0;
  #done = false;
  #text = '';
  #isInItem = false;
  #isInText = false;
  /** Nesting in phonetic readings of Japanese text, which are not part of the text. */
  #phonetic = 0;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#events = xmlEvents(pieces, {
      open: (name) => this.#open(name),
      close: (name) => this.#close(name),
      text: (text) => this.#add(text),
    });
  }

  /** Reads until the text with this index is there. */
  async reach(index: number): Promise<void> {
    while (!this.#done && this.#count <= index) {
      this.#done = (await this.#events.next()).done === true;
    }
  }

  /** The text with this index, which must have been reached; null when there is none. */
  at(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const at = Math.floor(index / BLOCK_COUNT);
    const start = (this.#starts[at] as Uint32Array)[index % BLOCK_COUNT] as number;
    const length = (this.#lengths[at] as Uint16Array)[index % BLOCK_COUNT] as number;
    const block = this.#blocks[Math.floor(start / BLOCK_BYTES)] as Buffer;
    const offset = start % BLOCK_BYTES;
    return block.toString('utf8', offset, offset + length);
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
    // One character more than a cell may have shows that it was too long.
    const room = IMPORT_CELL_LENGTH_MAXIMUM * 8 + 1 - this.#text.length;
    if (this.#isInText && room > 0) this.#text += text.slice(0, room);
  }

  #keep(text: string): void {
    const clipped = text.slice(0, IMPORT_CELL_LENGTH_MAXIMUM + 1);
    const size = Buffer.byteLength(clipped, 'utf8');
    // Even an empty first text needs a block.
    if (this.#blocks.length === 0 || size > this.#room) {
      this.#room = BLOCK_BYTES;
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
    }
    const offset = BLOCK_BYTES - this.#room;
    (this.#blocks.at(-1) as Buffer).write(clipped, offset, 'utf8');
    this.#room -= size;
    const at = this.#count % BLOCK_COUNT;
    if (at === 0) {
      this.#starts.push(new Uint32Array(BLOCK_COUNT));
      this.#lengths.push(new Uint16Array(BLOCK_COUNT));
    }
    (this.#starts.at(-1) as Uint32Array)[at] = (this.#blocks.length - 1) * BLOCK_BYTES + offset;
    (this.#lengths.at(-1) as Uint16Array)[at] = size;
    this.#count += 1;
  }
}
