import { BackupError } from './backup-error';

/** Version of the backup's form; the records inside have the version of the database. */
const BACKUP_VERSION = 1;
const MAGIC = 'FLEXMETER-BACKUP';
const LONGEST_HEAD = 200;
const HEAD = /^FLEXMETER-BACKUP (\d{1,9}) (\d{1,15}) ([0-9a-f]{64})$/;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const squeezed = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

/** A text as a file: a line that says what it is, how long and its SHA-256, then the text in gzip. */
export async function seal(text: string): Promise<Blob> {
  const body = await squeezed(text);
  const digest = hex(await crypto.subtle.digest('SHA-256', body));
  return new Blob([`${MAGIC} ${BACKUP_VERSION} ${body.byteLength} ${digest}\n`, body], {
    type: 'application/octet-stream',
  });
}

/** More than the longest backup there can be, and less than a text may have. */
const MOST_BYTES = 500_000_000;

/** What a packed body holds, as long as that isn't more than it may be. @throws what it throws, or RangeError */
async function unpacked(body: ArrayBuffer, most: number): Promise<string> {
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(decoder.decode(piece.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

/** The text of a sealed file. @param most bytes it may unpack to @throws BackupError */
export async function unseal(file: Blob, most = MOST_BYTES): Promise<string> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEAD).arrayBuffer());
  const end = start.indexOf(10);
  const head = new TextDecoder().decode(start.subarray(0, end < 0 ? start.length : end));
  if (!head.startsWith(MAGIC)) {
    const cut = head.length > 0 && MAGIC.startsWith(head) && file.size === head.length;
    throw new BackupError(cut ? 'truncated' : 'not-a-backup');
  }
  if (end < 0) throw new BackupError(file.size < LONGEST_HEAD ? 'truncated' : 'corrupt');
  const [, version, length, digest] = HEAD.exec(head) ?? [];
  if (version === undefined || Number(version) < 1) throw new BackupError('corrupt');
  if (Number(version) > BACKUP_VERSION) throw new BackupError('newer-backup');
  const body = await file.slice(end + 1).arrayBuffer();
  if (body.byteLength < Number(length)) throw new BackupError('truncated');
  const same = hex(await crypto.subtle.digest('SHA-256', body)) === digest;
  if (!same || body.byteLength !== Number(length)) throw new BackupError('corrupt');
  try {
    return await unpacked(body, most);
  } catch (cause) {
    throw new BackupError('corrupt', cause);
  }
}
