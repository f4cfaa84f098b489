import type { PageKind } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import type { Centitokens, Day } from '@/core/units/brands';
import { centitokens, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { sideReadAt } from './side-read-at';
import { teamCaptures } from './team-captures';
import type { CaptureMeta, StoredObservation, TeamFacts } from './types';

/** What a reading says a team used from a day to a day, inclusive. */
export interface Total {
  readonly captureId: string;
  /** 'daily': files of daily rows. */
  readonly page: PageKind | 'daily';
  readonly from: Day;
  readonly to: Day;
  readonly tokens: Centitokens;
  readonly readAt: number;
  /** Read before the last day was over, so that day may have grown since. */
  readonly open: boolean;
  /** Of files that hold only some people or products. */
  readonly partial?: boolean;
}

/** Pages that show a whole team, best witness first where two read on one day disagree. */
const WITNESSES: readonly Total['page'][] = [
  'daily',
  'summary',
  'by-product',
  'by-user',
  'usage-report',
  'balances',
];

/**
 * Every total of the team's tokens the readings state: figures and charts of the page, sums of complete tables, sums of
 * daily rows. Readings of all teams or of one person are no witness of the team. Sorted shortest period first, then
 * newest day of reading, then best witness, days of files before all: the order in which they are believed, whatever the order they came in.
 */
export function totalsOf(facts: TeamFacts): Total[] {
  const totals = exactTotals(facts);
  for (const capture of teamCaptures(facts)) {
    if (!WITNESSES.includes(capture.page)) continue;
    const { id: captureId, page } = capture;
    const add = (from: Day, to: Day, tokens: Centitokens, readAt = capture.readAt) => {
      const readOn = dayOfEpoch(readAt);
      const end = day(Math.min(to, readOn)); // nothing is known of days after the reading
      if (from > end) return;
      totals.push({ captureId, page, from, to: end, tokens, readAt, open: end >= readOn });
    };
    const { period, figures, uses } = capture;
    if (period && figures.totalTokensUsed !== undefined) add(period.from, period.to, figures.totalTokensUsed);
    for (const use of uses) add(use.period.from, use.period.to, use.tokens, sideReadAt(capture, 'uses'));
    if (capture.complete) {
      const daily = dailySums(capture, facts.rows.get(capture.id) ?? []);
      if (daily) for (const [on, tokens] of daily) add(on, on, tokens);
      else if (period && capture.tokens !== null) add(period.from, period.to, capture.tokens);
    }
  }
  return totals.sort(
    (a, b) =>
      a.to - a.from - (b.to - b.from) ||
      Number(b.page === 'daily') - Number(a.page === 'daily') ||
      dayOfEpoch(b.readAt) - dayOfEpoch(a.readAt) ||
      WITNESSES.indexOf(a.page) - WITNESSES.indexOf(b.page) ||
      b.readAt - a.readAt ||
      a.from - b.from ||
      b.tokens - a.tokens ||
      (a.captureId < b.captureId ? -1 : 1),
  );
}

/** Days that files of daily rows tell: nothing is surer. */
const exactTotals = ({ daily }: TeamFacts): Total[] =>
  (daily?.days ?? []).map(({ day: on, tokens, readAt, open, partial }) => ({
    captureId: `daily ${on}`,
    page: 'daily',
    from: on,
    to: on,
    tokens,
    readAt,
    open,
    ...(partial ? { partial } : {}),
  }));

/** A capture's tokens by day when every row is of one day (days of its period without a row are zero); else null. */
function dailySums(
  { period }: CaptureMeta,
  rows: readonly StoredObservation[],
): Map<Day, Centitokens> | null {
  const counted = countedRows(rows);
  if (counted.length === 0 || counted.some((row) => row.period.from !== row.period.to)) return null;
  const sums = new Map<Day, Centitokens>();
  if (period) for (let on = period.from; on <= period.to; on = day(on + 1)) sums.set(on, centitokens(0));
  for (const { period: on, tokens } of counted)
    sums.set(on.from, centitokens((sums.get(on.from) ?? 0) + (tokens ?? 0)));
  return sums;
}
