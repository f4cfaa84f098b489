import type { PromiseExtended } from 'dexie';
import type { DayRows } from '@/core/ledger/daily/day-rows';
import { summarise } from '@/core/ledger/daily/month-summary';
import { pruneRows } from '@/core/ledger/daily/prune-rows';
import type { Database } from '../database';
import { bytesOf, encodeChunk } from './chunk-codec';

/**
 * Store a team's month with its sums, in place of what was there; without rows, nothing stays. In a transaction.
 * What is to be put is worked out before this returns, so a caller may go on and wait later. No async function: Dexie
 * loses its transaction when two of them run side by side.
 * @param rows settled
 * @param canonical the person an id stands for, after merging by hand
 */
export function putMonth(
  db: Database,
  team: string,
  month: number,
  rows: DayRows,
  canonical: (id: number) => number,
): PromiseExtended<void> {
  if (rows.length === 0) {
    const deleted = db.chunks.delete([team, month]);
    return db.summaries.delete([team, month]).then(() => deleted);
  }
  const pruned = pruneRows(rows);
  const { summary, hidden } = summarise(pruned, canonical);
  const chunk = encodeChunk(team, month, pruned, hidden);
  const members = pruned.people.filter((id) => id > 0);
  const put = db.chunks.put(chunk);
  return db.summaries
    .put({ team, month, members, bytes: bytesOf(chunk), ...summary })
    .then(() => put)
    .then(() => undefined);
}
