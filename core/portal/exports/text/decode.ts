import type { ByteSource } from '../bytes/source';
import { Refused } from '../refused';
import { type Encoding, encodingOf } from './encoding';
import { pieceOfBytes, pieceOfText, type TextPiece } from './text-piece';
import { utf8In } from './utf8';

const CHUNK = 1 << 20;
/** A line longer than this is none. */
const LONGEST_LINE = 16 << 20;
/** Lines longer than this are put together by copying. */
const FAR = 1 << 16;
/** Polish letters, or Cyrillic, Greek and East Asian ones, as Windows-1252 would show them. */
const OTHER_PAGE = /\p{Ll}[¹³¿¼¾]\p{Ll}|[\u00a1-\u00ff]{5}/u;
const LF = 10;
const CR = 13;

/** A text file being read. */
export interface TextFile {
  /** Known once a byte says so: until then UTF-8. */
  readonly encoding: Encoding;
  /** Its text in pieces of about a megabyte; the byte-order mark is left out. */
  pieces(): AsyncIterable<TextPiece>;
}

/**
 * Decode a text file. Bytes that are not UTF-8 after nothing but ASCII are taken for Windows-1252.
 * @throws Refused while reading: `bad-encoding`, `truncated` (ends inside a letter), `not-a-table` (binary)
 */
export function decodeText(source: ByteSource): TextFile {
  const file = {
    encoding: 'utf-8' as Encoding,
    async *pieces() {
      let decode: ((bytes: Uint8Array, last: boolean) => TextPiece) | null = null;
      for await (const [whole, last] of wholeLines(source)) {
        let bytes = whole;
        if (!decode) {
          const { encoding, mark } = encodingOf(bytes);
          file.encoding = encoding;
          bytes = bytes.subarray(mark);
          decode =
            encoding === 'utf-8' ? utf8Decoder((found) => (file.encoding = found)) : utf16Decoder(encoding);
        }
        const piece = decode(bytes, last);
        if (file.encoding !== 'utf-8' && piece.text.includes('\0')) throw new Refused('not-a-table');
        if (piece.bytes.length > 0) yield piece;
      }
    },
  };
  return file;
}

/** Pieces that end behind a line end (in UTF-8 a letter never holds one), but for the last. Few are small. */
async function* wholeLines(source: ByteSource): AsyncGenerator<[Uint8Array, boolean]> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.chunks()) {
    // What is left of a large piece gets its line's end: only that is copied.
    const head = length > 0 && piece.length >= CHUNK ? firstLineEnd(piece) : 0;
    if (head > 0) yield [join([...kept, piece.subarray(0, head)], length + head), false];
    kept = head > 0 ? [piece.subarray(head)] : [...kept, piece];
    length = head > 0 ? piece.length - head : length + piece.length;
    if (length < CHUNK && head === 0) continue;
    const bytes = join(kept, length);
    const end = lastLineEnd(bytes);
    if (end === 0 && length > LONGEST_LINE) throw new Refused('not-a-table');
    if (end === 0) {
      kept = [bytes];
      continue;
    }
    yield [bytes.subarray(0, end), false];
    kept = [bytes.subarray(end)];
    length -= end;
  }
  yield [join(kept, length), true];
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Behind the first LF; 0: there is none nearby, nor is a CR, which might be a line end too. */
function firstLineEnd(bytes: Uint8Array): number {
  for (let at = 0; at < Math.min(bytes.length, FAR); at++) if (bytes[at] === LF) return at + 1;
  return 0;
}

/** Behind the last line end; a CR at the very end may belong to an LF still to come. */
function lastLineEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0; at--) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR && at + 1 < bytes.length) return at + 1;
  }
  return 0;
}

function utf16Decoder(encoding: Encoding): (bytes: Uint8Array, last: boolean) => TextPiece {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, last) => {
    try {
      return pieceOfText(decoder.decode(bytes, { stream: !last }));
    } catch {
      throw new Refused(last ? 'truncated' : 'bad-encoding');
    }
  };
}

/** Every piece but the last ends with a line, so each can be decoded alone. */
function utf8Decoder(onFound: (encoding: Encoding) => void): (bytes: Uint8Array, last: boolean) => TextPiece {
  const western = new TextDecoder('windows-1252');
  let isAscii = true;
  let isWestern = false;
  return (bytes, last) => {
    if (!isWestern) {
      const found = utf8In(bytes);
      isAscii &&= found !== 'utf-8';
      if (found !== null) return pieceOfBytes(bytes);
      if (bytes.includes(0)) throw new Refused('not-a-table');
      const trouble = troubleOf(bytes, isAscii, last);
      if (trouble) throw new Refused(trouble);
      isWestern = true;
      onFound('windows-1252');
    }
    const text = western.decode(bytes);
    // Bytes Windows-1252 leaves open: it is yet another encoding, and names would come out wrong.
    if (/[\u0080-\u009f]/.test(text) || OTHER_PAGE.test(text)) throw new Refused('bad-encoding');
    return pieceOfText(text);
  };
}

/** Whether bytes that aren't UTF-8 are a UTF-8 file cut inside a letter, or a mixture; null: Windows-1252 may be. */
function troubleOf(bytes: Uint8Array, isAscii: boolean, last: boolean): 'truncated' | 'bad-encoding' | null {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const wrong = loose.match(/\ufffd/g)?.length ?? 0;
  const right = loose.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (last && wrong === 1 && loose.endsWith('\ufffd') && (right > 0 || !isAscii)) return 'truncated';
  return isAscii && right <= wrong ? null : 'bad-encoding';
}
