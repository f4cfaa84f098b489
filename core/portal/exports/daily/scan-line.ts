import type { PlainText } from '../rows';

const LETTER = 0;
const DELIMITER = 1;
const LINE_END = 2;
const RETURN = 3;
const QUOTE = 4;
const MOST_CELLS = 1024;
/** A quote, as a byte. */
const MARK = 34;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Rows of a text as UTF-8 bytes, and where the cells of the row looked at stand. One object serves all texts. */
export class LineScan {
  view: DataView = new DataView(new ArrayBuffer(0));
  /** Where the text ends in the bytes. */
  end = 0;
  /** Cells of the row. */
  count = 0;
  /** Where the next row begins. */
  next = 0;
  /** The row holds a lone CR or too many cells: its cells are to be looked at. */
  odd = false;
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);

  private bytes: Uint8Array = new Uint8Array(0);
  /** What a byte is. */
  private readonly marks = new Uint8Array(256);

  /** Begin with a text. Bytes are faster to walk than letters, and comparing them needs no strings. */
  load({ bytes, delimiter, newline }: PlainText): void {
    this.marks.fill(LETTER);
    this.marks[13] = RETURN;
    this.marks[MARK] = QUOTE;
    this.marks[delimiter.charCodeAt(0)] = DELIMITER;
    this.marks[newline.charCodeAt(0)] = LINE_END;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.end = bytes.length;
    this.next = 0;
  }

  /** Find the cells of the next row. The bytes of a quoted one are those between its quotes. */
  scan(): void {
    const { bytes, end, starts, ends, marks } = this;
    let at = this.next;
    let count = 0;
    let start = at;
    let close = -1;
    let odd = false;
    for (; at < end; at++) {
      const mark = marks[bytes[at] ?? 0];
      if (mark === LETTER) continue;
      if (mark === DELIMITER && count < MOST_CELLS - 1) {
        starts[count] = start;
        ends[count] = close < 0 ? at : close;
        count++;
        start = at + 1;
        close = -1;
      } else if (mark === LINE_END) break;
      else if (mark === QUOTE && count < MOST_CELLS - 1) {
        start = at + 1;
        close = this.closing(start);
        at = close;
      } else if (mark !== RETURN || marks[bytes[at + 1] ?? 0] !== LINE_END) odd = true;
    }
    starts[count] = start;
    ends[count] = close >= 0 ? close : at > start && marks[bytes[at - 1] ?? 0] === RETURN ? at - 1 : at;
    this.count = count + 1;
    this.next = at + 1;
    this.odd = odd;
  }

  /** Where the quote stands that closes a cell; doubled ones don't. */
  private closing(from: number): number {
    const { bytes, end } = this;
    let at = from;
    for (; at < end; at++)
      if (bytes[at] === MARK) {
        if (bytes[at + 1] !== MARK) return at;
        at++;
      }
    return at;
  }

  /** A cell's text. */
  cell(at: number): string {
    const text = decoder.decode(this.bytes.subarray(this.starts[at], this.ends[at]));
    return text.includes('"') ? text.replaceAll('""', '"') : text;
  }

  /** All cells' texts. */
  cells(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.cell(at));
  }
}
