import type { DailyFacts, DayCharges, ExactDay } from '@/core/ledger/daily/daily-facts';
import { centitokens, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { firstDayOf } from '@/core/units/month';
import type { Database } from '../database';
import type { ImportRecord, SummaryRecord, Word } from './records';

/** A team's daily rows added up. To be called in a transaction over summaries, dictionaries and imports. */
export async function dailyFactsOf(db: Database, team: string): Promise<DailyFacts> {
  const summaries = await db.summaries.where('team').equals(team).toArray();
  const products = (await db.dictionaries.get(team))?.products ?? [];
  const files = await db.imports.toArray();
  summaries.sort((a, b) => a.month - b.month);
  return {
    days: exactDays(summaries, files, team),
    charges: summaries.flatMap((summary) => chargesOf(summary, products)),
  };
}

/** Days inside the span of a file with tokens. A day with rows is always inside one. */
function exactDays(
  summaries: readonly SummaryRecord[],
  files: readonly ImportRecord[],
  team: string,
): ExactDay[] {
  const readAt = new Map<number, number>();
  for (const file of files)
    for (const span of file.teams) {
      if (span.team !== team || !span.tokens) continue;
      const last = Math.min(span.to, dayOfEpoch(file.readAt));
      for (let on = span.from; on <= last; on++) readAt.set(on, Math.max(readAt.get(on) ?? 0, file.readAt));
    }
  const sums = new Map(
    summaries.flatMap(({ month, tokensByDay, rowsByDay, doubtfulByDay }) =>
      [...rowsByDay.keys()].map((on) => [
        firstDayOf(month) + on - 1,
        { tokens: tokensByDay[on] ?? 0, rows: rowsByDay[on] ?? 0, doubtful: doubtfulByDay[on] ?? 0 },
      ]),
    ),
  );
  return [...readAt]
    .sort(([a], [b]) => a - b)
    .map(([on, at]): ExactDay => {
      const { tokens, rows, doubtful } = sums.get(on) ?? { tokens: 0, rows: 0, doubtful: 0 };
      const open = dayOfEpoch(at) <= on;
      return { day: day(on), tokens: centitokens(tokens), rows, readAt: at, open, doubtful };
    });
}

function chargesOf({ month, charges }: SummaryRecord, products: readonly Word[]): DayCharges[] {
  const first = firstDayOf(month);
  return Array.from(charges.day, (on, i) => ({
    product: products[(charges.product[i] ?? 0) - 1]?.text ?? '',
    day: day(first + on - 1),
    tokens: centitokens(charges.tokens[i] ?? 0),
    people: charges.people[i] ?? 0,
  }));
}
