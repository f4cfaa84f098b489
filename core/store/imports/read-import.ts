import { type Gathered, Gatherer } from '@/core/ledger/daily/gather';
import { readExports } from '@/core/portal/exports/read-files';
import type { FilePreview, FileRecords, ReadOptions } from '@/core/portal/exports/types';
import { blobDigest } from './blob-digest';
import type { ChosenFile, ImportPreview } from './types';

/** A table of a file, read and not stored yet. */
export interface ReadTable {
  readonly preview: FilePreview;
  readonly file: ChosenFile;
  /** Digest of the file and the table's place in it. */
  readonly id: string;
  readonly days: Gathered | null;
  readonly records: readonly FileRecords[];
}

export interface ReadImport {
  readonly preview: ImportPreview;
  readonly tables: readonly ReadTable[];
}

/**
 * Read files and keep what they hold in memory, in columns: a million rows take some 40 MB.
 * @throws the signal's reason when cancelled
 */
export async function readImport(files: readonly ChosenFile[], options: ReadOptions): Promise<ReadImport> {
  const digests = Promise.all(files.map(({ blob }) => blobDigest(blob)));
  digests.catch(() => undefined); // asked for below; reading may fail first
  const days = new Map<number, Gatherer>();
  const records = new Map<number, FileRecords[]>();
  const tables: FilePreview[] = [];
  const refused: ImportPreview['refused'][number][] = [];
  for await (const event of readExports(files, options)) {
    if (event.type === 'days') {
      const gatherer = days.get(event.table) ?? new Gatherer();
      days.set(event.table, gatherer);
      gatherer.add(event.batch, event.dictionaries);
    } else if (event.type === 'records')
      records.set(event.table, [...(records.get(event.table) ?? []), event.records]);
    else if (event.type === 'end') tables.push(event.preview);
    else refused.push(event.refusal);
  }
  const ids = await digests;
  const read = tables.flatMap((preview): ReadTable[] => {
    const at = files.findIndex(({ name }) => preview.file === name || preview.file.startsWith(`${name}/`));
    const file = files[at];
    if (!file) return [];
    const inside = [preview.file.slice(file.name.length), preview.sheet ?? ''].join('#');
    const id = inside === '#' ? (ids[at] ?? '') : `${ids[at]}${inside}`;
    const gathered = days.get(preview.table)?.done() ?? null;
    return [{ preview, file, id, days: gathered, records: records.get(preview.table) ?? [] }];
  });
  return { preview: { tables, refused }, tables: read };
}
