import { type Gathered, Gatherer } from '@/core/ledger/daily/gather';
import { readExports } from '@/core/portal/exports/read-files';
import type {
  FileEvent,
  FilePreview,
  FileRecords,
  FileRefusal,
  ReadOptions,
} from '@/core/portal/exports/types';
import { TableDigest } from './table-digest';
import type { ChosenFile, ImportPreview } from './types';

/** A table of a file, read and not stored yet. */
export interface ReadTable {
  readonly preview: FilePreview;
  readonly file: ChosenFile;
  /** Digest of what was read. */
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
export async function readImport(chosen: readonly ChosenFile[], options: ReadOptions): Promise<ReadImport> {
  const files = apart(chosen);
  const reading = new Map<number, Reading>();
  const tables: FilePreview[] = [];
  const refused: FileRefusal[] = [];
  for await (const event of readExports(files, options)) {
    if (event.type === 'end') tables.push(event.preview);
    else if (event.type === 'refused') refused.push(event.refusal);
    else {
      const table = reading.get(event.table) ?? { days: null, records: [], digest: new TableDigest() };
      reading.set(event.table, table);
      take(event, table);
    }
  }
  const read: ReadTable[] = [];
  for (const preview of tables) {
    const file = files.find(({ name }) => preview.file === name || preview.file.startsWith(`${name}/`));
    const table = reading.get(preview.table);
    if (!file || !table) continue;
    const id = await table.digest.done(preview.kind);
    read.push({ preview, file, id, days: table.days?.done() ?? null, records: table.records });
  }
  return { preview: { tables, refused }, tables: read };
}

/** Files of one name come from several folders, or are dropped one by one: "usage.csv", "usage (2).csv". */
function apart(files: readonly ChosenFile[]): ChosenFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let n = 2; taken.has(name); n++) name = file.name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
    taken.add(name);
    return { ...file, name };
  });
}

/** A table whose end hasn't come. */
interface Reading {
  days: Gatherer | null;
  readonly records: FileRecords[];
  readonly digest: TableDigest;
}

function take(event: Extract<FileEvent, { type: 'days' | 'records' }>, table: Reading): void {
  if (event.type === 'records') {
    table.records.push(event.records);
    table.digest.addRecords(event.records);
    return;
  }
  table.days ??= new Gatherer();
  table.days.add(event.batch, event.dictionaries);
  table.digest.addDays(event.batch, event.dictionaries);
}
