import { allTeamsFacts } from '@/core/ledger/daily/all-teams-facts';
import type { DailyFacts, DayCharges, ExactDay, PeopleSpan } from '@/core/ledger/daily/daily-facts';
import { type Centitokens, centitokens, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import type { Database } from '../database';
import { teamKey } from '../keys';
import type { ImportRecord, SummaryRecord, Word } from './records';

/** A team's daily rows added up. To be called in a transaction over summaries, dictionaries, imports and teams. */
export async function dailyFactsOf(db: Database, team: string): Promise<DailyFacts> {
  const files = await db.imports.toArray();
  if (team !== teamKey({ kind: 'all' })) return factsOfOne(db, team, files);
  const teams: DailyFacts[] = [];
  for (const key of await db.teams.toCollection().primaryKeys())
    if (key !== team) teams.push(await factsOfOne(db, key, files));
  return allTeamsFacts(teams);
}

async function factsOfOne(db: Database, team: string, files: readonly ImportRecord[]): Promise<DailyFacts> {
  const summaries = await db.summaries.where('team').equals(team).toArray();
  const products = (await db.dictionaries.get(team))?.products ?? [];
  summaries.sort((a, b) => a.month - b.month);
  const days = exactDays(summaries, files, team);
  return {
    days,
    charges: summaries.flatMap((summary) => chargesOf(summary, products)),
    people: peopleSpans(summaries.slice(-PEOPLE_MONTHS), days),
  };
}

/** Months for which it is told what each person used: enough to compare the newest with the one before. */
const PEOPLE_MONTHS = 4;

/** Months whose known days leave no gap and are told in one way. */
function peopleSpans(summaries: readonly SummaryRecord[], days: readonly ExactDay[]): PeopleSpan[] {
  return summaries.flatMap(({ month, pairs }) => {
    const known = days.filter((one) => monthOf(one.day) === month);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || last.day - first.day + 1 !== known.length) return [];
    if (known.some(({ doubtful, partial }) => doubtful > 0 || partial)) return [];
    const tokens = new Map<number, Centitokens>();
    for (const [i, place] of pairs.person.entries()) {
      const person = pairs.people[place] ?? 0;
      if (person > 0) tokens.set(person, centitokens((tokens.get(person) ?? 0) + (pairs.tokens[i] ?? 0)));
    }
    return tokens.size > 0 ? [{ period: { from: first.day, to: last.day }, tokens }] : [];
  });
}

/** Days inside the span of a file with tokens. A day with rows is always inside one. */
function exactDays(
  summaries: readonly SummaryRecord[],
  files: readonly ImportRecord[],
  team: string,
): ExactDay[] {
  const readAt = new Map<number, number>();
  const whole = new Set<number>();
  for (const file of files) {
    const short = new Set(file.short);
    for (const span of file.teams) {
      if (span.team !== team || !span.tokens) continue;
      const last = Math.min(span.to, dayOfEpoch(file.readAt));
      for (let on = span.from; on <= last; on++) {
        readAt.set(on, Math.max(readAt.get(on) ?? 0, file.readAt));
        if (!span.partial && !short.has(on)) whole.add(on);
      }
    }
  }
  const sums = new Map(
    summaries.flatMap(({ month, tokensByDay, rowsByDay, doubtfulByDay }) =>
      // Only its own days: place 0 would be the last of the month before.
      daysOf(month).map((on) => {
        const at = on - firstDayOf(month) + 1;
        return [
          on,
          { tokens: tokensByDay[at] ?? 0, rows: rowsByDay[at] ?? 0, doubtful: doubtfulByDay[at] ?? 0 },
        ];
      }),
    ),
  );
  return [...readAt]
    .sort(([a], [b]) => a - b)
    .map(([on, at]): ExactDay => {
      const { tokens, rows, doubtful } = sums.get(on) ?? { tokens: 0, rows: 0, doubtful: 0 };
      const open = dayOfEpoch(at) <= on;
      return {
        day: day(on),
        tokens: centitokens(tokens),
        rows,
        readAt: at,
        open,
        doubtful,
        ...(whole.has(on) ? {} : { partial: true }),
      };
    });
}

const daysOf = (month: number): number[] =>
  Array.from({ length: lastDayOf(month) - firstDayOf(month) + 1 }, (_, i) => firstDayOf(month) + i);

function chargesOf({ month, charges }: SummaryRecord, products: readonly Word[]): DayCharges[] {
  const first = firstDayOf(month);
  return Array.from(charges.day, (on, i) => ({
    product: products[(charges.product[i] ?? 0) - 1]?.text ?? '',
    day: day(first + on - 1),
    tokens: centitokens(charges.tokens[i] ?? 0),
    people: charges.people[i] ?? 0,
  }));
}
