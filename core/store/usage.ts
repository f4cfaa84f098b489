import { read, type Store } from './store';

/** How much is stored. */
export interface Usage {
  readonly teams: number;
  readonly captures: number;
  readonly rows: number;
  /** Rows of files of daily use, and the bytes of their chunks. */
  readonly dailyRows: number;
  readonly dailyBytes: number;
  readonly people: number;
  /** Bytes on disk as the browser estimates them; null: it doesn't say. */
  readonly bytes: number | null;
}

/** Count what is stored. @throws StoreError */
export async function usageOf(store: Store): Promise<Usage> {
  const counts = await read(
    store,
    (db) => [db.teams, db.captures, db.people, db.summaries],
    async (db) => {
      let rows = 0;
      await db.captures.each((record) => {
        rows += record.meta.rows;
      });
      let dailyRows = 0;
      let dailyBytes = 0;
      await db.summaries.each((summary) => {
        dailyRows += summary.rows;
        dailyBytes += summary.bytes;
      });
      const [teams, captures, people] = await Promise.all([
        db.teams.count(),
        db.captures.count(),
        db.people.count(),
      ]);
      return { teams, captures, rows, people, dailyRows, dailyBytes };
    },
  );
  return { ...counts, bytes: await bytesUsed() };
}

async function bytesUsed(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}
