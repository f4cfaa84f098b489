import { Inflate } from 'fflate';
import { Refused } from '../refused';
import { crc32 } from './crc32';
import { type ByteSource, bytesOf, type Meter } from './source';
import type { ZipEntry } from './zip-directory';

/** What an archive may grow to. Deflate can make a thousand bytes of one; exports make five to sixty. */
export interface Growth {
  left: number;
}

/** Enough for a million rows as workbook XML, several times over. */
export const growth = (): Growth => ({ left: 4 * 2 ** 30 });

const PIECE = 1 << 16;
const FREE = 16 << 20;
const MOST_RATIO = 400;

/**
 * One file of an archive, unpacked piece by piece and checked against its sum.
 * @param growth shared by all files of an archive
 * @throws Refused while reading: `protected`, `unsupported`, `corrupt`, `truncated`, `too-large` (a bomb)
 */
export const zipEntry = (blob: Blob, entry: ZipEntry, growth: Growth, meter: Meter): ByteSource => ({
  name: entry.name,
  async *chunks() {
    if (entry.encrypted) throw new Refused('protected');
    if (entry.method !== 0 && entry.method !== 8) throw new Refused('unsupported');
    let out: Uint8Array<ArrayBuffer>[] = [];
    const inflate =
      entry.method === 8
        ? new Inflate((piece) => {
            out.push(new Uint8Array(piece));
          })
        : null;
    const start = await dataStart(blob, entry);
    let size = 0;
    let sum = 0;
    for (let at = 0; at < entry.packed || at === 0; at += PIECE) {
      const end = Math.min(entry.packed, at + PIECE);
      const packed = await bytesOf(blob.slice(start + at, start + end));
      if (packed.length < end - at) throw new Refused('truncated');
      meter(packed.length);
      if (inflate) push(inflate, packed, end === entry.packed);
      else out.push(packed);
      const pieces = out;
      out = [];
      for (const piece of pieces) {
        size += piece.length;
        growth.left -= piece.length;
        if (growth.left < 0 || (size > FREE && size > MOST_RATIO * end)) throw new Refused('too-large');
        sum = crc32(piece, sum);
        if (piece.length > 0) yield piece;
      }
    }
    if (size !== entry.size || sum !== entry.crc) throw new Refused('corrupt');
  },
});

function push(inflate: Inflate, packed: Uint8Array, last: boolean): void {
  try {
    inflate.push(packed, last);
  } catch {
    throw new Refused('corrupt');
  }
}

/** Behind the local header, whose name and extra field may differ from the directory's. */
async function dataStart(blob: Blob, { headerAt }: ZipEntry): Promise<number> {
  const header = await bytesOf(blob.slice(headerAt, headerAt + 30));
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw new Refused('corrupt');
  return headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}
