import Dexie, { type Table } from 'dexie';
import type { Day } from '@/core/units/brands';
import { StoreError, storeError } from './errors';
import type { Store } from './store';

/** A piece of a file on its way from a portal page to the dashboard. */
export interface FilePart {
  /** What was dropped or chosen together. */
  readonly drop: string;
  readonly file: number;
  readonly files: number;
  readonly part: number;
  readonly parts: number;
  readonly name: string;
  readonly changedAt: number;
  /** In base64. */
  readonly bytes: string;
}

interface PartRecord extends FilePart {
  readonly id: string;
  readonly day: Day;
}

/** Pieces that may wait at a time: files nobody fetches must not fill the disk. */
const MOST_PARTS = 100;

/** A database of its own: what waits here isn't known yet, so it is in no backup, and gone once it is fetched. */
class Inbox extends Dexie {
  readonly parts: Table<PartRecord, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ parts: 'id' });
    this.parts = this.table('parts');
  }
}

async function withInbox<T>({ db }: Store, work: (parts: Inbox['parts']) => Promise<T>): Promise<T> {
  const inbox = new Inbox(`${db.name}-inbox`);
  try {
    return await inbox.transaction('rw', inbox.parts, async () => work(inbox.parts));
  } catch (cause) {
    throw storeError(cause);
  } finally {
    inbox.close();
  }
}

/** Pieces whose others never came, and files nobody fetched. */
const dropOld = (parts: Inbox['parts'], today: Day) => parts.filter(({ day }) => day < today - 1).delete();

/** Forget what has waited for more than a day. @throws StoreError */
export const clearOldParts = (store: Store, today: Day): Promise<unknown> =>
  withInbox(store, (parts) => dropOld(parts, today));

/** Keep a piece until the dashboard fetches it; the same piece again changes nothing. @throws StoreError */
export const putFilePart = (store: Store, part: FilePart, today: Day): Promise<void> =>
  withInbox(store, async (parts) => {
    await dropOld(parts, today);
    const id = JSON.stringify([part.drop, part.file, part.part]);
    if ((await parts.count()) >= MOST_PARTS && !(await parts.get(id))) throw new StoreError('quota');
    await parts.put({ ...part, id, day: today });
  });

/** The files that arrived whole, once: they are gone from here then. @throws StoreError */
export const takeFiles = (store: Store): Promise<File[]> =>
  withInbox(store, async (parts) => {
    const drops = Map.groupBy(await parts.toArray(), ({ drop }) => drop);
    const whole = [...drops.values()].map(filesOf).filter((files) => files !== null);
    await parts.bulkDelete(whole.flatMap(({ ids }) => ids));
    return whole.flatMap(({ files }) => files);
  });

/** Forget what waits. @throws StoreError */
export const clearInbox = (store: Store): Promise<void> => withInbox(store, (parts) => parts.clear());

/** The files of one drop; null while a piece is missing. */
function filesOf(pieces: readonly PartRecord[]): { files: File[]; ids: string[] } | null {
  const byFile = Map.groupBy(pieces, ({ file }) => file);
  const files: File[] = [];
  for (let at = 0; at < (pieces[0]?.files ?? 0); at++) {
    const own = (byFile.get(at) ?? []).toSorted((a, b) => a.part - b.part);
    const [first] = own;
    if (!first || own.length !== first.parts) return null;
    const bytes = own.map((piece) => Uint8Array.from(atob(piece.bytes), (char) => char.charCodeAt(0)));
    files.push(new File(bytes, first.name, { lastModified: first.changedAt }));
  }
  return { files, ids: pieces.map(({ id }) => id) };
}
