import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { firstDayOf, lastDayOf } from '@/core/units/month';
import type { Database } from '../database';
import { read, type Store } from '../store';
import { monthsIn, teamsIn } from './month-pairs-in';
import type { SummaryRecord } from './records';

/** A team's use from a day to a day, inclusive. */
export interface TeamTotal {
  readonly from: Day;
  readonly to: Day;
  readonly tokens: Centitokens;
  /** Rows that count. */
  readonly rows: number;
}

/** Days with rows in a period, oldest first; of all teams, each day's sum. @throws StoreError */
export async function teamDays(store: Store, team: string, period: Period): Promise<TeamTotal[]> {
  const days = await totalsIn(store, team, async (db, one) =>
    (await monthsIn(db, one, period)).flatMap(daysOf),
  );
  return days.filter(({ from }) => period.from <= from && from <= period.to);
}

function daysOf({ month, tokensByDay, rowsByDay }: SummaryRecord): TeamTotal[] {
  const first = firstDayOf(month);
  return [...rowsByDay].flatMap((rows, on) => {
    const from = day(first + on - 1);
    return rows === 0 ? [] : [{ from, to: from, tokens: centitokens(tokensByDay[on] ?? 0), rows }];
  });
}

/** Whole months with rows, oldest first; of all teams, each month's sum. @throws StoreError */
export const teamMonths = (store: Store, team: string): Promise<TeamTotal[]> =>
  totalsIn(store, team, async (db, one) =>
    (await db.summaries.where('team').equals(one).toArray()).map(monthOf),
  );

const monthOf = ({ month, tokensByDay, rowsByDay }: SummaryRecord): TeamTotal => ({
  from: firstDayOf(month),
  to: lastDayOf(month),
  tokens: centitokens(tokensByDay.reduce((sum, tokens) => sum + tokens, 0)),
  rows: rowsByDay.reduce((sum, rows) => sum + rows, 0),
});

/** Totals of every team a key stands for, those of the same days as one. */
async function totalsIn(
  store: Store,
  team: string,
  ask: (db: Database, team: string) => Promise<TeamTotal[]>,
): Promise<TeamTotal[]> {
  const found = await read(
    store,
    (db) => [db.summaries, db.dictionaries],
    async (db) => {
      const all: TeamTotal[] = [];
      for (const one of await teamsIn(db, team)) all.push(...(await ask(db, one)));
      return all;
    },
  );
  const sums = new Map<Day, TeamTotal>();
  for (const one of found) {
    const { tokens = 0, rows = 0 } = sums.get(one.from) ?? {};
    sums.set(one.from, { ...one, tokens: centitokens(tokens + one.tokens), rows: rows + one.rows });
  }
  return [...sums.values()].sort((a, b) => a.from - b.from);
}
