import { closedDays } from '@/core/forecast/closed-days';
import { daysKnown as countKnown, daysExact } from '@/core/forecast/cut-history';
import { demandHistory } from '@/core/ledger/demand-history';
import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamDemand, TeamFacts } from '@/core/ledger/types';
import type { PageKind } from '@/core/model/capture';
import type { ReportCard } from '@/core/model/report-card';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import { type Day, day } from '@/core/units/brands';
import { addDays, dayOfEpoch } from '@/core/units/day';
import { demandSince } from './demand-since';
import { leastNeed } from './least-need';
import { LOT_LIFE_DAYS, lotsAtReading, lotsOf } from './lots';
import { topMovers } from './movers';
import { orderByDay } from './order-by';
import { pastBalance } from './past-balance';
import { type DemandFutures, type RunwayOptions, runway } from './runway';
import type { Outlook, RunOut, TeamLots } from './types';

/** Every lot held today has expired by then. */
const HORIZON = LOT_LIFE_DAYS;
const PATHS = 1000;
const DAILY_POINTS = 30; // then weekly: a chart has no more pixels

/**
 * One team at a glance: tokens, run-out day, expiries, order-by day, movers, and how fresh and complete all that is.
 * @param today nothing is assumed of today's use: the history ends yesterday
 * @param seed of the forecast's sample paths; the same seed gives the same outlook
 */
export const outlook = (
  facts: TeamFacts,
  settings: Settings,
  today: Day,
  seed: number,
  options: OutlookOptions = {},
): Outlook => outlookInFull(facts, settings, today, seed, options).outlook;

export interface OutlookOptions {
  /** What checking the forecast on the team's own past found; a forecast without skill is withheld. */
  readonly card?: ReportCard | null;
  /** Scenarios put upon the forecast, before the lots are drawn. */
  readonly applyScenarios?: (futures: DemandFutures) => DemandFutures;
}

/** An outlook and what it was made of. */
export interface OutlookInFull {
  readonly outlook: Outlook;
  readonly demand: TeamDemand;
  /** Demand from the day after the balance was read; null: withheld. */
  readonly futures: DemandFutures | null;
}

const NOBODY: Outlook['movers'] = { risen: [], fallen: [], periods: null };

/** `outlook`, with the history and the futures behind it. */
export function outlookInFull(
  facts: TeamFacts,
  settings: Settings,
  today: Day,
  seed: number,
  { card = null, applyScenarios = (futures) => futures }: OutlookOptions = {},
): OutlookInFull {
  const demand = demandHistory(facts, addDays(today, -1));
  const held = lotsAtReading(facts);
  const lots = lotsOf(facts, today).lots;
  const expiring = lots.find(({ source }) => source !== 'latest-possible');
  const known = {
    team: facts.team,
    today,
    available: held.available,
    readAt: held.readAt,
    past: pastBalance(facts, demand),
    lots,
    nextExpiry: expiring ? { lot: expiring, fate: null } : null,
    // Whose use changed most is about single people.
    movers: settings.privacy === 'groups' ? NOBODY : topMovers(facts),
    freshness: freshness(facts),
    coverage: demand.coverage,
    conflicts: demand.conflicts,
    horizon: HORIZON,
  };
  const withheld = (why: NonNullable<Outlook['withheld']>): OutlookInFull => ({
    demand,
    futures: null,
    outlook: { ...known, ...NO_RUNWAY, withheld: why },
  });

  const daysKnown = countKnown(demand.history);
  if (!settings.features.forecast) return withheld({ code: 'off', daysKnown, daysNeeded: 0 });
  if (held.available === null || held.readAt === null)
    return withheld({ code: 'no-balance', daysKnown, daysNeeded: 0 });
  const exact = daysExact(demand.history);
  if (card?.verdict === 'no-skill' && exact < card.daysNeeded)
    return withheld({ code: 'no-skill', daysKnown: exact, daysNeeded: card.daysNeeded });
  const readOn = dayOfEpoch(held.readAt);
  const last = addDays(today, HORIZON);
  const base = demandSince(demand.history, closedDays(settings), readOn, last, PATHS, seed);
  if ('kind' in base) {
    const { code, daysNeeded } = base;
    return withheld({ code, daysKnown: base.daysKnown, daysNeeded });
  }
  const futures = applyScenarios(base);
  const options: RunwayOptions = {
    leastNeed: leastNeed(facts, today, settings, learnedRates([facts])),
    fanDays: fanDays(futures.horizon),
    prices: settings,
  };
  const result = runway(futures, held.lots, options);
  const fates = result.fates.filter(({ lot }) => lot.expiresOn >= today);
  const found: Outlook = {
    ...known,
    fan: result.fan,
    runOut: notBefore(result.runOut, today),
    withheld: null,
    orderBy: orderByDay(
      result.firstLocked,
      futures.from,
      futures.horizon,
      settings.leadTimeDays,
      settings.confidence,
    ),
    fates,
    nextExpiry: nextExpiry(lots, fates),
    lockedOutBeforeExpiry: result.lockedOutBeforeExpiry,
  };
  return { outlook: found, demand, futures };
}

const NO_RUNWAY = {
  fan: [],
  runOut: null,
  orderBy: null,
  fates: [],
  lockedOutBeforeExpiry: null,
} as const;

function nextExpiry(lots: TeamLots['lots'], fates: Outlook['fates']): Outlook['nextExpiry'] {
  const lot = lots.find(({ source }) => source !== 'latest-possible');
  if (!lot) return null;
  const fate = fates.find(
    (other) => other.lot.expiresOn === lot.expiresOn && other.lot.tokens === lot.tokens,
  );
  return { lot, fate: fate ?? null };
}

/** From an old reading tokens can already have run out: then today, as nobody knows the day. */
function notBefore({ early, likely, late }: RunOut, today: Day): RunOut {
  const clamp = (on: Day | null) => (on === null ? null : day(Math.max(on, today)));
  return { early: clamp(early), likely: clamp(likely), late: clamp(late) };
}

function fanDays(horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => i + 1).filter(
    (d) => d <= DAILY_POINTS || d % 7 === 0 || d === horizon,
  );
}

function freshness(facts: TeamFacts): Outlook['freshness'] {
  const newest = new Map<PageKind | 'daily', Outlook['freshness'][number]>();
  for (const { page, readAt, complete } of teamCaptures(facts)) {
    const known = newest.get(page);
    if (!known || readAt > known.readAt) newest.set(page, { page, readAt, complete });
  }
  const files = facts.daily?.days.reduce((last, { readAt }) => Math.max(last, readAt), 0);
  if (files) newest.set('daily', { page: 'daily', readAt: files, complete: true });
  return [...newest.values()].sort((a, b) => b.readAt - a.readAt);
}
