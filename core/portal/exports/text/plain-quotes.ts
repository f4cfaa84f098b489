import type { Dialect } from './dialect';

const QUOTE = 34;
const CR = 13;
/** Quotes often stand close together: so far a walk is quicker than a search. */
const NEAR = 64;

/**
 * Where the last row ends, if quotes stand only around whole cells, closed and doubled inside: then every reader of
 * delimited text sees the same cells. Anything else is PapaParse's to make sense of.
 * @param bytes UTF-8 @returns -1: the quotes aren't so, or the last line end is inside of them
 */
export function plainEnd(bytes: Uint8Array, { delimiter, newline }: Dialect): number {
  const delim = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  // One byte must tell the delimiter.
  if (delim === QUOTE || delim > 127) return -1;
  let closed = -1;
  for (let open = nextQuote(bytes, 0); open >= 0; open = nextQuote(bytes, closed + 1)) {
    const before = bytes[open - 1];
    if (open > 0 && before !== delim && before !== lineEnd) return -1;
    closed = closingQuote(bytes, open);
    if (closed < 0) return -1;
    const after = bytes[closed + 1];
    const isRowEnd = after === lineEnd || (after === CR && bytes[closed + 2] === lineEnd);
    if (after !== delim && !isRowEnd) return -1;
  }
  const end = bytes.lastIndexOf(lineEnd) + 1;
  return end > closed ? end : -1;
}

function nextQuote(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + NEAR, bytes.length);
  for (let at = from; at < near; at++) if (bytes[at] === QUOTE) return at;
  return bytes.indexOf(QUOTE, near);
}

/** Where the quote that closes a cell stands; -1: nowhere, or behind a CR, which would be taken for a row's. */
function closingQuote(bytes: Uint8Array, open: number): number {
  let at = nextQuote(bytes, open + 1);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = nextQuote(bytes, at + 2);
  return at > 0 && bytes[at - 1] === CR ? -1 : at;
}
