import type { DailyBatch, Dictionaries, FileRecords } from '@/core/portal/exports/types';

const sha256 = async (bytes: BufferSource): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * What tells a table from any other: the SHA-256 of what was read of it, not of the file's bytes. So the same table is
 * known again inside a ZIP, in another encoding, or as a workbook; and a large file isn't read a second time.
 */
export class TableDigest {
  private readonly parts: Promise<Uint8Array<ArrayBuffer>>[] = [];
  private dictionaries: Dictionaries | null = null;

  addDays(batch: DailyBatch, dictionaries: Dictionaries): void {
    this.dictionaries = dictionaries;
    this.parts.push(sha256(bytesOf(batch)));
  }

  addRecords(records: FileRecords): void {
    this.parts.push(sha256(new TextEncoder().encode(JSON.stringify(records))));
  }

  /** @param kind of the file, as rows alike mean another thing in another kind */
  async done(kind: string): Promise<string> {
    const words = new TextEncoder().encode(JSON.stringify([kind, this.dictionaries]));
    const parts = await Promise.all([...this.parts, sha256(words)]);
    const digest = await sha256(await new Blob(parts).arrayBuffer());
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

function bytesOf(batch: DailyBatch): Uint8Array<ArrayBuffer> {
  const { person, product, feature, version, team, day, tokens, access, length } = batch;
  const columns = [person, product, feature, version, team, day, tokens, access].map((column) =>
    column.subarray(0, length),
  );
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
