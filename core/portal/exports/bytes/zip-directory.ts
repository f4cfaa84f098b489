import { Refused } from '../refused';
import { bytesOf } from './source';

/** One file of an archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number; // 0 stored, 8 deflate
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly headerAt: number;
}

const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 16 << 20;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const IN_64 = 0xffffffff;

/**
 * The files of a ZIP archive, by its central directory (which the last bytes point to, so a cut archive has none).
 * Format: PKWARE APPNOTE 4.3.
 * @throws Refused `truncated`, `corrupt` or `too-large`
 */
export async function zipDirectory(blob: Blob): Promise<ZipEntry[]> {
  const { at, length, count } = await findDirectory(blob);
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY) throw new Refused('too-large');
  if (at + length > blob.size) throw new Refused('truncated');
  const view = viewOf(await bytesOf(blob.slice(at, at + length)));
  const entries: ZipEntry[] = [];
  for (let next = 0; next < view.byteLength && entries.length < count; ) {
    if (next + 46 > view.byteLength || view.getUint32(next, true) !== ENTRY) throw new Refused('corrupt');
    const nameLength = view.getUint16(next + 28, true);
    const extraLength = view.getUint16(next + 30, true);
    const end = next + 46 + nameLength + extraLength + view.getUint16(next + 32, true);
    if (end > view.byteLength) throw new Refused('corrupt');
    entries.push(entryAt(view, next, nameLength, extraLength));
    next = end;
  }
  if (entries.length < count) throw new Refused('corrupt');
  return entries;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function findDirectory(blob: Blob): Promise<{ at: number; length: number; count: number }> {
  const start = Math.max(0, blob.size - 66_000);
  const tail = viewOf(await bytesOf(blob.slice(start)));
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const found = {
      count: tail.getUint16(at + 10, true),
      length: tail.getUint32(at + 12, true),
      at: tail.getUint32(at + 16, true),
    };
    const isIn64 = found.at === IN_64 || found.length === IN_64 || found.count === 0xffff;
    if (!isIn64 || at < 20 || tail.getUint32(at - 20, true) !== END64_LOCATOR) return found;
    return directory64(blob, Number(tail.getBigUint64(at - 12, true)));
  }
  throw new Refused('truncated');
}

async function directory64(blob: Blob, at: number): Promise<{ at: number; length: number; count: number }> {
  const view = viewOf(await bytesOf(blob.slice(at, at + 56)));
  if (view.byteLength < 56 || view.getUint32(0, true) !== END64) throw new Refused('corrupt');
  const [count, length, start] = [32, 40, 48].map((offset) => Number(view.getBigUint64(offset, true)));
  return { count: count ?? 0, length: length ?? 0, at: start ?? 0 };
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
  const wide = sizes64(view, at + 46 + nameLength, extraLength, {
    ...sizes,
    headerAt: view.getUint32(at + 42, true),
  });
  return {
    name: nameOf(name, (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    ...wide,
  };
}

/** Names without the UTF-8 flag are often UTF-8 all the same. They are only shown. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Sizes above 4 GB stand in an extra field, only those that don't fit. */
function sizes64<T extends { size: number; packed: number; headerAt: number }>(
  view: DataView,
  from: number,
  length: number,
  sizes: T,
): T {
  const wide = { ...sizes };
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const key of ['size', 'packed', 'headerAt'] as const) {
      if (wide[key] !== IN_64 || next + 8 > from + length) continue;
      wide[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return wide;
}
