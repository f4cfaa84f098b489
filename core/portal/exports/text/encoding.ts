/** How a text file's bytes are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding a file's first bytes show: its byte-order mark, or the zero bytes that UTF-16 puts beside every
 * letter of a header. Else UTF-8, until a byte shows otherwise.
 * @param start the first bytes, a few hundred at least where the file has them
 */
export function encodingOf(start: Uint8Array): { encoding: Encoding; mark: number } {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = [0, 0];
  const looked = Math.min(start.length, 2000);
  for (let at = 0; at < looked; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 8 && even < odd / 8) return { encoding: 'utf-16le', mark: 0 };
  if (even > looked / 8 && odd < even / 8) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}
