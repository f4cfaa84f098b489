import type { DayRows } from '@/core/ledger/daily/day-rows';
import { summarise } from '@/core/ledger/daily/month-summary';
import { pruneRows } from '@/core/ledger/daily/prune-rows';
import type { Database } from '../database';
import { bytesOf, encodeChunk } from './chunk-codec';

/**
 * Store a team's month with its sums, in place of what was there; without rows, nothing stays. In a transaction.
 * @param rows settled
 * @param canonical the person an id stands for, after merging by hand
 */
export async function putMonth(
  db: Database,
  team: string,
  month: number,
  rows: DayRows,
  canonical: (id: number) => number,
): Promise<void> {
  if (rows.length === 0) {
    await db.chunks.delete([team, month]);
    await db.summaries.delete([team, month]);
    return;
  }
  const pruned = pruneRows(rows);
  const { summary, hidden } = summarise(pruned, canonical);
  const chunk = encodeChunk(team, month, pruned, hidden);
  const members = pruned.people.filter((id) => id > 0);
  await db.chunks.put(chunk);
  await db.summaries.put({ team, month, members, bytes: bytesOf(chunk), ...summary });
}
