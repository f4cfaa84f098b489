import { FLAG } from '@/core/ledger/daily/day-rows';
import { type Pairs, pairsOf } from '@/core/ledger/daily/month-pairs';
import type { Period } from '@/core/model/scalars';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import type { Database } from '../database';
import { teamKey } from '../keys';
import { decodeChunk } from './chunk-codec';
import { canonicalPeople } from './merges';
import type { SummaryRecord } from './records';

/** The teams a key stands for that have daily rows: itself, or of all teams together each. In a transaction. */
export const teamsIn = async (db: Database, team: string): Promise<readonly string[]> =>
  team === teamKey({ kind: 'all' }) ? db.dictionaries.toCollection().primaryKeys() : [team];

/** The months of a team that a period touches, oldest first. To be called in a transaction. */
export const monthsIn = (db: Database, team: string, { from, to }: Period): Promise<SummaryRecord[]> =>
  db.summaries
    .where('[team+month]')
    .between([team, monthOf(from)], [team, monthOf(to)], true, true)
    .toArray();

/** A month of one team. */
export interface MonthPairs {
  readonly month: number;
  readonly pairs: Pairs;
}

/**
 * Persons and products of a period by month: sums of whole months as stored; only a month the period cuts is read row
 * by row. To be called in a transaction over summaries, chunks and merges.
 */
export async function pairsIn(db: Database, team: string, period: Period): Promise<MonthPairs[]> {
  const canonical = await canonicalPeople(db);
  const found: MonthPairs[] = [];
  for (const { month, pairs } of await monthsIn(db, team, period)) {
    const first = firstDayOf(month);
    const whole = period.from <= first && lastDayOf(month) <= period.to;
    const chunk = whole ? undefined : await db.chunks.get([team, month]);
    if (!chunk) {
      found.push({ month, pairs });
      continue;
    }
    const rows = decodeChunk(chunk);
    const counted = Uint32Array.from(rows.day.keys()).filter((row) => {
      const on = first + (rows.day[row] ?? 0) - 1;
      const counts = !chunk.hidden[row] && !((rows.flags[row] ?? 0) & FLAG.seat);
      return counts && period.from <= on && on <= period.to;
    });
    found.push({ month, pairs: pairsOf(rows, counted, canonical) });
  }
  return found;
}
