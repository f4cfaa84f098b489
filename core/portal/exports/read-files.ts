import { blobSource, bytesOf, collect, type Meter } from './bytes/source';
import { type ZipEntry, zipDirectory } from './bytes/zip-directory';
import { type Growth, growth, zipEntry } from './bytes/zip-entry';
import { formatOf } from './format-of';
import { type ReadContext, readTable, refusalOf } from './read-table';
import { Refused } from './refused';
import { settleSet } from './settle-set';
import { textTable } from './text/open-text';
import type { FileEvent, NamedBlob, ReadOptions } from './types';
import { workbookTables } from './xlsx/open-sheets';
import { officeKind } from './xlsx/workbook';

type Last = Extract<FileEvent, { type: 'end' | 'refused' }>;
type Reading = AsyncGenerator<FileEvent>;

/** An archive in an archive in an archive is no export. */
const DEEPEST = 3;
const LARGEST_INSIDE = 1 << 30;

const READABLE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|json|zip)$/i;

/**
 * Read export files of any known kind and format, several at once, as a stream of events. Never holds more than a
 * few megabytes of a large file; nothing is to be kept of a table before its `end`.
 * @throws the signal's reason when cancelled; nothing else: what is wrong with a file is a `refused` event
 */
export async function* readExports(files: readonly NamedBlob[], options: ReadOptions): Reading {
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let read = 0;
  let tables = 0;
  const lasts: Last[] = [];
  for (const { name, blob } of files) {
    const before = read;
    const meter: Meter = (bytes) => {
      options.signal?.throwIfAborted();
      read = Math.min(read + bytes, before + blob.size);
      options.onProgress?.(read, total);
    };
    const context = { options, meter, nextTable: () => tables++ };
    options.signal?.throwIfAborted();
    yield* keepLasts(readBlob(name, blob, context, 0, growth()), lasts);
    read = before + blob.size;
    options.onProgress?.(read, total);
  }
  yield* settleSet(lasts, false);
}

/** Pass on rows; hold back how each table ended until it is known what else came with it. */
async function* keepLasts(reading: Reading, lasts: Last[]): Reading {
  for await (const event of reading) {
    if (event.type === 'end' || event.type === 'refused') lasts.push(event);
    else yield event;
  }
}

async function* readBlob(
  file: string,
  blob: Blob,
  context: ReadContext,
  depth: number,
  left: Growth,
): Reading {
  const { options, meter } = context;
  try {
    const start = await bytesOf(blob.slice(0, 1 << 16));
    const format = formatOf(start);
    if (format !== 'zip' && format !== 'text') throw new Refused(format);
    if (format === 'text') {
      yield* readTable(textTable(blobSource(file, blob, meter), file, options.today), context);
      return;
    }
    const entries = await zipDirectory(blob);
    const office = officeKind(entries);
    if (office === 'other') throw new Refused('unsupported');
    yield* office === 'xlsx'
      ? readWorkbook(file, blob, entries, context, left)
      : readArchive(file, blob, entries, context, depth, left);
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason;
    yield { type: 'refused', refusal: refusalOf(file, reason) };
  }
}

async function* readWorkbook(
  file: string,
  blob: Blob,
  entries: readonly ZipEntry[],
  context: ReadContext,
  left: Growth,
): Reading {
  const lasts: Last[] = [];
  for (const table of await workbookTables(blob, entries, left, file, context.meter))
    yield* keepLasts(readTable(table, context), lasts);
  const settled = settleSet(lasts, true);
  // A workbook without data fails once, not once a sheet.
  yield* settled.some(({ type }) => type === 'end') ? settled : settled.slice(0, 1);
}

async function* readArchive(
  file: string,
  blob: Blob,
  entries: readonly ZipEntry[],
  context: ReadContext,
  depth: number,
  left: Growth,
): Reading {
  if (depth >= DEEPEST) throw new Refused('unsupported');
  const wanted = entries.filter(({ name }) => READABLE.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name));
  if (wanted.length === 0) throw new Refused(entries.length === 0 ? 'empty' : 'not-a-table');
  const lasts: Last[] = [];
  for (const entry of wanted) {
    const inner = `${file}/${entry.name}`;
    yield* keepLasts(readEntry(inner, blob, entry, context, depth, left), lasts);
  }
  yield* settleSet(lasts, false);
}

/** Text is read as it unpacks; a workbook or archive inside must be whole to be read. */
async function* readEntry(
  file: string,
  blob: Blob,
  entry: ZipEntry,
  context: ReadContext,
  depth: number,
  left: Growth,
): Reading {
  const { options, meter } = context;
  try {
    const source = zipEntry(blob, entry, left, meter);
    if (/\.(?:xlsx|xlsm|zip)$/i.test(entry.name)) {
      const whole = await collect(source, LARGEST_INSIDE);
      // Its bytes were counted when they were unpacked.
      const uncounted = { ...context, meter: () => options.signal?.throwIfAborted() };
      yield* readBlob(file, whole, uncounted, depth + 1, left);
    } else yield* readTable(textTable(source, file, options.today), context);
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason;
    yield { type: 'refused', refusal: refusalOf(file, reason) };
  }
}
