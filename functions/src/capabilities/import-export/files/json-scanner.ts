import { fileProblem } from './file-problem.ts';

/** Most characters and nesting of one record. */
const RECORD_LENGTH_MAXIMUM = 300_000;
const RECORD_DEPTH_MAXIMUM = 20;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/**
 * Splits the text of a JSON file into its records, whatever pieces it arrives in: the objects of
 * the outermost array, or of the first array in the outermost object, such as `{"data": […]}`.
 * Holds no more than one record. (stream-json, by its own documentation, is not made for hostile
 * files.)
 */
export class JsonScanner {
  #depth = 0;
  /** Nesting depth of the records; 0 until the array was found. */
  #recordDepth = 0;
  #done = false;
  #inString = false;
  #escaped = false;
  #record = '';
  #count = 0;

  /** Adds a piece of text. @returns the records that it completes. */
  add(text: string): string[] {
    const records: string[] = [];
    let start = this.#isInRecord ? 0 : -1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
      } else if (code === QUOTE) {
        this.#inString = true;
        this.#checkElement();
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (this.#open(code)) start = at;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (this.#close()) {
          records.push(this.#record + text.slice(start, at + 1));
          this.#record = '';
          start = -1;
        }
      } else if (code > 44 && code !== 58) this.#checkElement();
    }
    if (start >= 0) this.#record += text.slice(start);
    if (this.#record.length > RECORD_LENGTH_MAXIMUM) throw this.#unreadable();
    return records;
  }

  /** @throws ProblemError when the file ends before its array does. */
  end(): void {
    if (this.#depth !== 0 || this.#inString) throw fileProblem('file.damaged');
    if (!this.#done) throw fileProblem('file.no_rows');
  }

  get #isInRecord(): boolean {
    return this.#recordDepth > 0 && this.#depth >= this.#recordDepth;
  }

  /** Handles an opening bracket; true when a record begins. */
  #open(code: number): boolean {
    const isArray = code === OPEN_BRACKET;
    if (this.#recordDepth === 0 && !this.#done && isArray && this.#depth < 2) {
      this.#depth += 1;
      this.#recordDepth = this.#depth + 1;
      return false;
    }
    if (isArray) this.#checkElement();
    this.#depth += 1;
    if (this.#recordDepth === 0) return false;
    if (this.#depth > this.#recordDepth + RECORD_DEPTH_MAXIMUM) throw this.#unreadable();
    return this.#depth === this.#recordDepth;
  }

  /** Handles a closing bracket; true when a record ends. */
  #close(): boolean {
    this.#depth -= 1;
    if (this.#depth < 0) throw fileProblem('file.damaged');
    if (this.#recordDepth === 0) return false;
    if (this.#depth === this.#recordDepth - 1) {
      this.#count += 1;
      return true;
    }
    if (this.#depth === this.#recordDepth - 2) {
      this.#recordDepth = 0;
      this.#done = true;
    }
    return false;
  }

  /** Elements of the array must be objects. */
  #checkElement(): void {
    if (this.#recordDepth > 0 && this.#depth === this.#recordDepth - 1) throw this.#unreadable();
  }

  #unreadable() {
    return fileProblem('file.record_unreadable', { row: this.#count + 1 });
  }
}
