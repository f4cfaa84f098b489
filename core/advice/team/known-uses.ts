import { teamCaptures } from '@/core/ledger/team-captures';
import type { StoredObservation, TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { countedRows } from '@/core/model/counted-rows';
import type { Period } from '@/core/model/scalars';
import { type Day, day } from '@/core/units/brands';
import { laterUses } from './later-uses';
import { seatUses } from './seat-uses';
import { evenParts, spreadDays, upToAccess } from './spread-days';

/** Who used what on which days, as far as anything tells. */
export interface KnownUses {
  readonly uses: readonly UseDays[];
  /** First and last day something is known of; null: nothing is known. */
  readonly period: Period | null;
  /** From the period's first day on: 1 where something tells of the day; between files and after the last, nothing does. */
  readonly knownDays: Uint8Array;
  /**
   * 'days': all charges are from files of daily rows; 'spread': some or all are spread over the periods of page readings.
   * Days on seats, which nothing tells one by one, don't make it so.
   */
  readonly source: 'days' | 'spread';
}

/**
 * Days of use from files of daily rows; and where those tell nothing, from the Usage Report's rows, their days spread
 * evenly over the working days of their period: right in number, not each in its place. After the last of those, By user
 * tells who went on. Days on seats, which no file of
 * tokens has, come from Seat Usage too.
 * @param daily of `everybodysDays`
 * @param rateOf centitokens a day; null: unknown
 */
export function knownUses(
  daily: readonly UseDays[],
  facts: TeamFacts,
  today: Day,
  rateOf: (product: string) => number | null,
): KnownUses {
  const exact = spanOf(facts.daily?.days.map((one) => one.day) ?? []);
  const spread: UseDays[] = [];
  const periods: Period[] = exact ? [exact] : [];
  const newestFirst = [...teamCaptures(facts)].sort((a, b) => b.readAt - a.readAt);
  for (const { id, page, period, complete } of newestFirst) {
    if (page !== 'usage-report' || !period || !complete) continue;
    const over = { from: period.from, to: day(Math.min(period.to, today - 1)) };
    if (over.to < over.from || periods.some((known) => known.from <= over.to && over.from <= known.to))
      continue;
    periods.push(over);
    for (const row of countedRows(facts.rows.get(id) ?? [])) {
      const use = spreadRow(row, over, rateOf);
      if (use) spread.push(use);
    }
  }
  const told = spanOf(periods.flatMap(({ from, to }) => [from, to]));
  const later = told ? laterUses([...daily, ...spread], told.to, facts, today) : null;
  if (later?.period) periods.push(later.period);
  const period = spanOf(periods.flatMap(({ from, to }) => [from, to]));
  const knownDays = new Uint8Array(period ? period.to - period.from + 1 : 0);
  if (period) {
    for (const one of facts.daily?.days ?? []) knownDays[one.day - period.from] = 1;
    for (const report of exact ? periods.slice(1) : periods)
      knownDays.fill(1, report.from - period.from, report.to - period.from + 1);
  }
  return {
    uses: [...daily, ...spread, ...(later?.uses ?? []), ...seatUses(daily, facts, today)],
    period,
    knownDays,
    source: spread.length + (later?.uses.length ?? 0) > 0 ? 'spread' : 'days',
  };
}

function spanOf(days: readonly Day[]): Period | null {
  if (days.length === 0) return null;
  const [from, to] = days.reduce(
    ([a, b], on) => [Math.min(a, on), Math.max(b, on)],
    [days[0] ?? 0, days[0] ?? 0],
  );
  return { from: day(from ?? 0), to: day(to ?? 0) };
}

function spreadRow(
  row: StoredObservation,
  period: Period,
  rateOf: (product: string) => number | null,
): UseDays | null {
  // Tokens of a hidden name are nobody's, and spent all the same.
  const { personId = 0, product, tokens = 0, daysUsed, lastAccessed } = row;
  if (!product || tokens <= 0) return null;
  const rate = rateOf(product);
  const count = daysUsed ?? (rate ? Math.ceil(tokens / rate) : 1);
  if (count <= 0) return null;
  const days = spreadDays(count, upToAccess(period, lastAccessed));
  return {
    person: personId,
    product,
    days,
    tokens: evenParts(tokens, days.length),
    onSeat: new Uint8Array(days.length),
  };
}
