import type { HorizonScore, ReportCard } from '@/core/model/report-card';
import { type Day, day } from '@/core/units/brands';
import { backtest, HORIZONS, type Scored } from './backtest';
import { daysExact as countExact } from './cut-history';
import type { DemandHistory } from './types';

/** Fewer forecasts than this of one length are luck, good or bad. */
const ENOUGH = 8;
/** Exactly known days after which so many four-week forecasts can have been made: a month seen, seven weeks of starts, four weeks to come. */
const SHORTEST = 28 + 7 * (ENOUGH - 1) + 28;
/** A forecast off by no more than this serves, even where repeating the last week serves as well. */
const SMALL = 0.1;
/** A card that finds no skill stands until four more weeks are known exactly. */
const AGAIN = 28;

/**
 * How forecasts of this history would have done: rolling origins over the last year, each forecast seeing only what
 * was known then, against repeating the last week. Deterministic in its arguments.
 * @param holidays of history and future, as the forecast is given them
 */
export function reportCard(history: DemandHistory, holidays: readonly Day[], seed: number): ReportCard {
  const daysExact = countExact(history);
  const scored = backtest(history, holidays, seed);
  const horizons = HORIZONS.flatMap((days) => score(scored, days));
  const through = day(history.from + history.values.length - 1);
  const month = horizons.find(({ days }) => days === 28);
  if (!month) {
    const daysNeeded = Math.max(SHORTEST, daysExact + 7);
    return { verdict: 'too-short', daysExact, daysNeeded, through, skill: null, horizons };
  }
  // Each length counts the same, as errors of long forecasts would drown the others; ratios average geometrically.
  const share = Math.exp(horizons.reduce((sum, one) => sum + Math.log(ratio(one)), 0) / horizons.length);
  // One length alone can be worse by luck: without skill is what is so over all lengths and over four weeks.
  const good = share < 1 || month.error < month.naive || month.error <= SMALL;
  return {
    verdict: good ? 'good' : 'no-skill',
    daysExact,
    daysNeeded: good ? daysExact : daysExact + AGAIN,
    through,
    skill: 1 - share,
    horizons,
  };
}

/** No length decides alone: where one side hardly errs, the ratio says how little, not how good. */
const MOST = 5;

/** Our error as a part of the naive one's. */
function ratio({ error, naive }: HorizonScore): number {
  if (error === naive) return 1;
  return Math.min(MOST, Math.max(1 / MOST, error / naive));
}

function score(all: readonly Scored[], days: number): HorizonScore[] {
  const own = all.filter((one) => one.days === days);
  const came = own.reduce((sum, { actual }) => sum + actual, 0);
  if (own.length < ENOUGH || !(came > 0)) return [];
  const share = (of: (one: Scored) => number) => own.reduce((sum, one) => sum + of(one), 0) / came;
  return [
    {
      days,
      forecasts: own.length,
      error: share(({ likely, actual }) => Math.abs(likely - actual)),
      naive: share(({ naive, actual }) => Math.abs(naive - actual)),
      bias: share(({ likely, actual }) => likely - actual),
      covered: own.filter(({ low, high, actual }) => low <= actual && actual <= high).length / own.length,
    },
  ];
}
