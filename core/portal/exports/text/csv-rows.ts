import Papa from 'papaparse';
import { Refused } from '../refused';
import type { RowChunk } from '../rows';
import { countByte } from './count-byte';
import type { Dialect } from './dialect';
import { plainEnd } from './plain-quotes';
import { pieceOfBytes, pieceOfText, type TextPiece } from './text-piece';

/** A quoted field longer than this was never closed. */
const LONGEST_ROW = 4 << 20;

/** What PapaParse gives back of one piece. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Rows of delimited text, piece by piece. A line may end in LF, CRLF, or (where the dialect says so) CR.
 * @param firstLine number of the first line of the first piece
 * @throws Refused `truncated` (ends inside quotes) or `open-quote`, with the line the row begins on
 */
export async function* csvRows(
  pieces: AsyncIterable<TextPiece>,
  dialect: Dialect,
  firstLine: number,
): AsyncGenerator<RowChunk> {
  const { delimiter, newline } = dialect;
  const parse = (text: string, more: boolean): Parsed =>
    new Papa.Parser({ delimiter, newline }).parse(text, 0, more);
  let rest = '';
  let line = firstLine;
  let before: TextPiece | null = null;
  for await (const piece of pieces) {
    before = piece;
    const joined = rest === '' ? piece : pieceOfText(rest + piece.text);
    const end = plainEnd(joined.bytes, dialect);
    if (end >= 0) {
      const { bytes } = joined;
      if (end > 0) yield plainChunk(bytes.subarray(0, end), line, dialect);
      if (bytes.length - end > LONGEST_ROW) throw new Refused('not-a-table', line);
      line += countByte(bytes, newline.charCodeAt(0), end);
      rest = end < bytes.length ? pieceOfBytes(bytes.subarray(end)).text : '';
      continue;
    }
    const { text } = joined;
    const parsed = parse(text, true);
    const done = parsed.data.length === 0 ? 0 : parsed.meta.cursor;
    if (text.length - done > LONGEST_ROW)
      throw new Refused('open-quote', line + linesIn(text, done, newline));
    if (done > 0) yield chunkOf(parsed, line, text, newline, false);
    line += linesIn(text, done, newline);
    rest = done > 0 ? text.slice(done) : text;
  }
  if (rest === '') return;
  const parsed = parse(rest, false);
  const last = chunkOf(parsed, line, rest, newline, true);
  if (parsed.errors.some(({ code }) => code === 'MissingQuotes'))
    throw new Refused('truncated', last.lineOf(parsed.data.length - 1));
  // A file cut behind a delimiter looks like one whose last cell is blank.
  const hasBlankEnds = [newline, '\r'].some((end) => before?.text.includes(`${delimiter}${end}`));
  if (rest.endsWith(delimiter) && !hasBlankEnds) throw new Refused('truncated', line);
  yield last;
}

function linesIn(text: string, end: number, newline: string): number {
  let lines = 0;
  for (let at = text.indexOf(newline); at >= 0 && at < end; at = text.indexOf(newline, at + 1)) lines++;
  return lines;
}

function chunkOf(
  { data, errors }: Parsed,
  line: number,
  text: string,
  newline: string,
  openEnd: boolean,
): RowChunk {
  const broken = errors.flatMap(({ code, row }) =>
    code === 'InvalidQuotes' && row !== undefined ? [row] : [],
  );
  if (text.includes('\r') && newline === '\n') for (const row of data) withoutReturn(row);
  return {
    rows: data,
    ...(broken.length > 0 ? { broken: new Set(broken) } : {}),
    ...(openEnd ? { openEnd } : {}),
    lineOf: text.includes('"') ? countingLines(data, line, newline) : (at) => line + at,
  };
}

/** Rows with plain quotes are only parsed when somebody wants their cells. */
function plainChunk(bytes: Uint8Array, line: number, { delimiter, newline }: Dialect): RowChunk {
  let whole: RowChunk | null = null;
  const parsed = (): RowChunk => {
    const { text } = pieceOfBytes(bytes);
    whole ??= chunkOf(
      new Papa.Parser({ delimiter, newline }).parse(text, 0, true),
      line,
      text,
      newline,
      false,
    );
    return whole;
  };
  const hasQuotes = bytes.includes(34);
  return {
    get rows() {
      return parsed().rows;
    },
    plain: { bytes, delimiter, newline },
    lineOf: (at) => (hasQuotes ? parsed().lineOf(at) : line + at),
  };
}

/** The CR of a CRLF stays at the end of the row. */
function withoutReturn(row: string[]): void {
  const last = row[row.length - 1];
  if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
}

/** Quoted cells may hold line ends. Lines are asked for in order, and only those of rows with something wrong. */
function countingLines(data: readonly string[][], first: number, newline: string): (at: number) => number {
  let known = 0;
  let line = first;
  return (at) => {
    if (at < known) [known, line] = [0, first];
    for (; known < at; known++) {
      line += 1;
      for (const cell of data[known] ?? []) line += linesIn(cell, cell.length, newline);
    }
    return line;
  };
}
