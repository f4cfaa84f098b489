import { Refused } from '../refused';

/** Bytes to be read once, front to back. */
export interface ByteSource {
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

const CHUNK = 1 << 20;

/** Told of every piece of a given file that was read. @throws the signal's reason when cancelled */
export type Meter = (bytes: number) => void;

/** The bytes of a blob in pieces of a megabyte. */
export const blobSource = (name: string, blob: Blob, meter: Meter): ByteSource => ({
  name,
  async *chunks() {
    for (let at = 0; at < blob.size; at += CHUNK) {
      const piece = await bytesOf(blob.slice(at, at + CHUNK));
      meter(piece.length);
      yield piece;
    }
  },
});

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
