import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { firstDayOf, lastDayOf } from '@/core/units/month';
import { read, type Store } from '../store';
import { monthsIn } from './month-pairs-in';
import type { SummaryRecord } from './records';

/** A team's use from a day to a day, inclusive. */
export interface TeamTotal {
  readonly from: Day;
  readonly to: Day;
  readonly tokens: Centitokens;
  /** Rows that count. */
  readonly rows: number;
}

/** Days with rows in a period, oldest first. @throws StoreError */
export async function teamDays(store: Store, team: string, period: Period): Promise<TeamTotal[]> {
  const summaries = await read(
    store,
    (db) => [db.summaries],
    (db) => monthsIn(db, team, period),
  );
  return summaries.flatMap(daysOf).filter(({ from }) => period.from <= from && from <= period.to);
}

function daysOf({ month, tokensByDay, rowsByDay }: SummaryRecord): TeamTotal[] {
  const first = firstDayOf(month);
  return [...rowsByDay].flatMap((rows, on) => {
    const from = day(first + on - 1);
    return rows === 0 ? [] : [{ from, to: from, tokens: centitokens(tokensByDay[on] ?? 0), rows }];
  });
}

/** Whole months with rows, oldest first. @throws StoreError */
export async function teamMonths(store: Store, team: string): Promise<TeamTotal[]> {
  const summaries = await read(
    store,
    (db) => [db.summaries],
    (db) => db.summaries.where('team').equals(team).toArray(),
  );
  return summaries
    .sort((a, b) => a.month - b.month)
    .map(({ month, tokensByDay, rowsByDay }) => ({
      from: firstDayOf(month),
      to: lastDayOf(month),
      tokens: centitokens(tokensByDay.reduce((sum, tokens) => sum + tokens, 0)),
      rows: rowsByDay.reduce((sum, rows) => sum + rows, 0),
    }));
}
