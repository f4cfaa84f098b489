import { MOST_FILE_BYTES, MOST_FILES, PART_BYTES } from '@/core/messages/file-part';
import type { PortalEnv } from './env';

/**
 * Hand files to the dashboard, a piece at a time, and open it: what is in them it reads and shows before anything is
 * stored.
 * @returns what became of them; nothing is handed over unless everything is
 */
export async function sendFiles(
  files: readonly File[],
  send: PortalEnv['send'],
): Promise<'sent' | 'too-large' | 'failed'> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_FILE_BYTES || files.length > MOST_FILES) return 'too-large';
  const drop = crypto.randomUUID();
  try {
    for (const [at, file] of files.entries()) {
      const parts = Math.max(1, Math.ceil(file.size / PART_BYTES));
      for (let part = 0; part < parts; part++) {
        const from = part * PART_BYTES;
        const bytes = await base64(file.slice(from, from + PART_BYTES));
        const about = { drop, file: at, files: files.length, part, parts };
        const { name, lastModified: changedAt } = file;
        const answer = await send('files:part', { ...about, name: name.slice(0, 500), changedAt, bytes });
        if (!answer.ok) return 'failed';
      }
    }
  } catch {
    return 'failed'; // a folder, or a file that is gone
  }
  return (await send('open:dashboard', { view: 'data' })).ok ? 'sent' : 'failed';
}

const base64 = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(blob.size === 0 ? '' : String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
