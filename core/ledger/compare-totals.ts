import type { Period } from '@/core/model/scalars';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { monthOf } from '@/core/units/month';
import { balanceClaim } from './balance-claim';
import type { Claim, ComparedTotal, DifferenceReason } from './compared-total';
import { demandHistory } from './demand-history';
import { pageClaims } from './page-claims';
import type { TeamTotal } from './team-totals';
import type { TeamDemand, TeamFacts } from './types';

/**
 * Totals side by side: the days', and the pages', reports' and balances' that tell of the period or the nearest one to
 * it, each compared over its own days, with the reasons of each difference.
 * @param upTo last day that is over
 * @param teams totals of the single teams, where all teams together are looked at
 * @param files sums of the daily rows by person and by product in the same period, where there are any
 */
export function compareTotals(
  facts: TeamFacts,
  period: Period,
  upTo: Day,
  files?: { readonly byPerson: Centitokens; readonly byProduct: Centitokens },
  teams: readonly TeamTotal[] = [],
): ComparedTotal[] {
  const demand = demandHistory(facts, upTo);
  const asked: Period = { from: period.from, to: day(Math.max(period.from, Math.min(period.to, upTo))) };
  const days = sumOf(demand, asked);
  const own: ComparedTotal = {
    source: 'days',
    page: null,
    period: asked,
    readAt: null,
    stated: days,
    byDays: days,
    difference: 0,
    reasons: daysReasons(facts, demand, asked),
  };
  const fromFiles = (source: Claim['source'], stated: Centitokens): Claim => ({
    source,
    page: null,
    period: asked,
    readAt: null,
    stated,
    known: [],
  });
  const claims = [
    ...(files
      ? [fromFiles('files-by-person', files.byPerson), fromFiles('files-by-product', files.byProduct)]
      : []),
    ...byTeam(teams, fromFiles),
    ...pageClaims(facts, asked),
    ...balanceClaim(facts, asked),
  ];
  const found = claims.map((claim): ComparedTotal => {
    const byDays = sumOf(demand, claim.period);
    const { source, page, readAt, stated } = claim;
    const base = { source, page, period: claim.period, readAt, stated, byDays, difference: stated - byDays };
    return { ...base, reasons: reasonsOf(facts, demand, asked, claim, stated - byDays) };
  });
  return [own, ...found];
}

/** The teams' own days added up: beside all teams together they must make the same. */
function byTeam(
  teams: readonly TeamTotal[],
  claim: (source: Claim['source'], stated: Centitokens) => Claim,
): Claim[] {
  if (teams.length === 0) return [];
  const open = teams.some(({ estimated, missing }) => estimated + missing > 0);
  const sum = centitokens(teams.reduce((all, { tokens }) => all + tokens, 0));
  return [{ ...claim('by-team', sum), known: open ? ['teams-open'] : [] }];
}

function sumOf({ history }: TeamDemand, { from, to }: Period): Centitokens {
  let sum = 0;
  for (let on: number = from; on <= to; on++) sum += history.values[on - history.from] ?? 0;
  return centitokens(sum);
}

function daysReasons(facts: TeamFacts, { history }: TeamDemand, { from, to }: Period): DifferenceReason[] {
  const found = new Set<DifferenceReason>();
  for (let on: number = from; on <= to; on++) {
    const weight = history.weight[on - history.from] ?? 0;
    if (weight === 0) found.add('missing-days');
    else if (weight < 1) found.add('estimated-days');
  }
  const within = (on: Day) => from <= on && on <= to;
  if (facts.daily?.days.some((one) => one.doubtful > 0 && within(one.day))) found.add('named-twice');
  return [...found];
}

function reasonsOf(
  facts: TeamFacts,
  demand: TeamDemand,
  asked: Period,
  { period, readAt, known, page, source }: Claim,
  difference: number,
): DifferenceReason[] {
  const found = new Set<DifferenceReason>(known);
  if (period.from !== asked.from || period.to !== asked.to) found.add('period');
  const readOn = readAt === null ? null : dayOfEpoch(readAt);
  if (page && readOn !== null && source !== 'balance' && period.to < asked.to) {
    const months = monthOf(period.to) - monthOf(period.from) + 1;
    const leftOut = monthOf(period.to) < monthOf(readOn) && monthOf(asked.to) >= monthOf(readOn);
    if (months > 1 && leftOut) found.add('current-month-missing');
  }
  if (difference === 0) return [...found];
  if (source !== 'active-lots') {
    for (const reason of daysReasons(facts, demand, period)) found.add(reason);
    if (readOn !== null && readOn <= period.to) found.add('not-over');
    const later = facts.daily?.days.some(
      (one) => readAt !== null && one.readAt > readAt && period.from <= one.day && one.day <= period.to,
    );
    if (later && readOn !== null && readOn > period.to) found.add('restated');
    const edge = Math.max(...[period.from, period.to].map((on) => sumOf(demand, { from: on, to: on })));
    if (readAt !== null && Math.abs(difference) <= edge) found.add('utc-day');
  }
  const explains = [...found].some((reason) => reason !== 'period' && reason !== 'zero-rows');
  if (!explains) found.add('unexplained');
  return [...found];
}
