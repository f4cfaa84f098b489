import { Refused } from '../refused';

/** Bytes to be read once, front to back. */
export interface ByteSource {
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** The first piece decides what the file is; the others are large, as asking for one takes its time. */
const FIRST = 1 << 20;
const OTHERS = 1 << 22;

/** Told of every piece of a given file that was read. @throws the signal's reason when cancelled */
export type Meter = (bytes: number) => void;

/** The bytes of a blob in pieces of some megabytes; the next one is on its way while one is looked at. */
export const blobSource = (name: string, blob: Blob, meter: Meter): ByteSource => ({
  name,
  async *chunks() {
    let next = begin(blob, 0, FIRST);
    for (let at = FIRST; next; at += OTHERS) {
      const piece = await next;
      next = begin(blob, at, OTHERS);
      meter(piece.length);
      yield piece;
    }
  },
});

/** Begin to read a piece; null behind the end. Nobody may come to wait for it: only who does hears that it failed. */
function begin(blob: Blob, at: number, size: number): Promise<Uint8Array<ArrayBuffer>> | null {
  if (at >= blob.size) return null;
  const piece = bytesOf(blob.slice(at, at + size));
  piece.catch(() => undefined);
  return piece;
}

/** The bytes of a small blob. A file that changed or went away meanwhile can't be read. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Refused('corrupt');
  }
}

/** Everything a source has. @throws Refused `too-large` above `most` bytes */
export async function collect(source: ByteSource, most: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of source.chunks()) {
    length += piece.length;
    if (length > most) throw new Refused('too-large');
    pieces.push(piece);
  }
  return new Blob(pieces);
}
