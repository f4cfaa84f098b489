import { inflateRawSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';

const ENTRY = 0x02014b50;

/** Everything that can be read in a file that was saved: text, or what is in a zip, workbook or Parquet file. */
export async function fileText(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return (
      await Promise.all(entriesOf(bytes).map(async ([name, inner]) => `${name}\n${await fileText(inner)}`))
    ).join('\n');
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  }
  return bytes.toString('utf8');
}

/** Name and content of each entry of a zip, by its central directory. */
export function entriesOf(zip: Buffer): [string, Buffer][] {
  const found: [string, Buffer][] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY) {
    const [name, extra, note] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const deflated = zip.readUInt16LE(at + 10) === 8;
    found.push([
      zip.subarray(at + 46, at + 46 + name).toString('utf8'),
      deflated ? inflateRawSync(packed) : packed,
    ]);
    at += 46 + name + extra + note;
  }
  return found;
}
