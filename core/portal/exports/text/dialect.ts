import Papa from 'papaparse';

/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  /** '\n' also reads CRLF: the CR stays at the end of a row's last cell. */
  readonly newline: '\n' | '\r';
}

const DELIMITERS = [',', ';', '\t', '|'];
const LOOKED_AT = 1 << 16;
const ROWS = 60;

/** A first line that only names the delimiter, for Excel: `sep=;`. */
const SEP = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r)/i;

/** What stands before the first row, and what it says. */
export function sepLine(text: string): { delimiter: string; length: number } | null {
  const [whole, delimiter] = SEP.exec(text) ?? [];
  return whole === undefined || delimiter === undefined ? null : { delimiter, length: whole.length };
}

/**
 * How a text is written: with the delimiter under which `score` finds most in its first rows.
 * @param score how much of a known header some rows hold; 0: none
 */
export function dialectOf(
  start: string,
  given: string | null,
  score: (rows: readonly (readonly string[])[]) => number,
): Dialect {
  const text = start.slice(0, LOOKED_AT);
  const newline = newlineOf(text);
  let best = { delimiter: given ?? ',', points: 0 };
  for (const delimiter of given === null ? DELIMITERS : []) {
    const parsed: { data: string[][] } = new Papa.Parser({ delimiter, newline, preview: ROWS }).parse(
      text,
      0,
      text.length < start.length,
    );
    const widths = parsed.data.map((row) => row.length);
    const width = Math.max(0, ...widths);
    // Of an unknown table: as many columns as possible, in its first row already.
    const points =
      score(parsed.data) * 1000 + (width > 1 ? Math.min(width, 100) + (widths[0] === width ? 0.5 : 0) : 0);
    if (points > best.points) best = { delimiter, points };
  }
  return { delimiter: best.delimiter, newline };
}

/** Old Macs end lines with CR alone. */
function newlineOf(text: string): '\n' | '\r' {
  const bare = text.replace(/"[^"]*"/g, '');
  return !bare.includes('\n') && bare.includes('\r') ? '\r' : '\n';
}
