import type { PlainText } from '../rows';
import { hashOf } from './raw-column';

const LETTER = 0;
const DELIMITER = 1;
const LINE_END = 2;
const RETURN = 3;
const QUOTE = 4;
const MOST_CELLS = 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Lines of a text as UTF-8 bytes, and where the cells of the line looked at stand. One object serves all texts. */
export class LineScan {
  view = new DataView(new ArrayBuffer(0));
  /** Where the text ends in the bytes. */
  end = 0;
  /** Cells of the line. */
  count = 0;
  /** Where the next line begins. */
  next = 0;
  /** The line holds a quote, a lone CR or too many cells: it needs a parser. */
  odd = false;
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  readonly hashes = new Int32Array(MOST_CELLS);

  private bytes = new Uint8Array(0);
  /** What a byte is. */
  private readonly marks = new Uint8Array(256);

  /** Begin with a text. Bytes are faster to walk than letters, and comparing them needs no strings. */
  load({ text, delimiter, newline }: PlainText): void {
    this.marks.fill(LETTER);
    this.marks[13] = RETURN;
    this.marks[34] = QUOTE;
    this.marks[delimiter.charCodeAt(0)] = DELIMITER;
    this.marks[newline.charCodeAt(0)] = LINE_END;
    if (this.bytes.length < text.length * 3) {
      this.bytes = new Uint8Array(text.length * 3);
      this.view = new DataView(this.bytes.buffer);
    }
    this.end = encoder.encodeInto(text, this.bytes).written;
    this.next = 0;
  }

  /** Find the cells of the next line. */
  scan(): void {
    const { bytes, end, starts, ends, hashes, marks } = this;
    let at = this.next;
    let count = 0;
    let hash = 0;
    let start = at;
    let odd = false;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const mark = marks[byte];
      if (mark === LETTER) hash = hashOf(hash, byte);
      else if (mark === DELIMITER && count < MOST_CELLS - 1) {
        starts[count] = start;
        ends[count] = at;
        hashes[count] = hash;
        count++;
        start = at + 1;
        hash = 0;
      } else if (mark === LINE_END) break;
      else if (mark !== RETURN || marks[bytes[at + 1] ?? 0] !== LINE_END) odd = true;
    }
    starts[count] = start;
    ends[count] = at > start && marks[bytes[at - 1] ?? 0] === RETURN ? at - 1 : at;
    hashes[count] = hash;
    this.count = count + 1;
    this.next = at + 1;
    this.odd = odd;
  }

  /** A cell's text. */
  cell(at: number): string {
    return decoder.decode(this.bytes.subarray(this.starts[at], this.ends[at]));
  }

  /** All cells' texts. */
  cells(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.cell(at));
  }
}
