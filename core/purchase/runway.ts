import { atRank, quantile } from '@/core/forecast/quantile';
import type { Settings } from '@/core/model/settings';
import { costOfTokens } from '@/core/rates/price-of-tokens';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { sortLots } from './draw-from';
import { drawLots, type LotQueue } from './draw-lots';
import type { FanPoint, LotFate, Range, RunwayResult, TeamLot } from './types';

export interface RunwayOptions {
  /** The smallest daily rate in use: below it nobody can sign in. */
  readonly leastNeed: Centitokens;
  /** Days (from 1, ascending) to give balance quantiles of. */
  readonly fanDays: readonly number[];
  readonly prices: Pick<Settings, 'tokenPrices' | 'currency'>;
}

/** Futures of daily demand: day 1 is `from`; `daily[path * horizon + day - 1]` in centitokens. */
export interface DemandFutures {
  readonly from: Day;
  readonly horizon: number;
  readonly paths: number;
  readonly daily: Float64Array;
}

/** Draw every future against the lots: when somebody is first locked out, what strands in each lot, how the balance falls. */
export function runway(
  futures: DemandFutures,
  held: readonly TeamLot[],
  options: RunwayOptions,
): RunwayResult {
  const { from, horizon, paths, daily } = futures;
  const lots = sortLots(held);
  const queue: LotQueue = {
    tokens: Float64Array.from(lots, ({ tokens }) => tokens),
    lastDay: Int32Array.from(lots, ({ expiresOn }) => expiresOn - from + 1),
  };
  const firstLocked = new Int32Array(paths);
  const stranded = new Float64Array(paths * lots.length);
  const onFanDays = options.fanDays.map(() => new Float64Array(paths));
  const balance = new Float64Array(horizon);
  for (let p = 0; p < paths; p++) {
    const drawn = drawLots(
      daily,
      p * horizon,
      horizon,
      queue,
      options.leastNeed,
      stranded,
      p * lots.length,
      balance,
    );
    firstLocked[p] = drawn;
    for (const [i, d] of options.fanDays.entries()) {
      const column = onFanDays[i];
      if (column) column[p] = balance[d - 1] ?? 0;
    }
  }
  firstLocked.sort();
  const dayAt = (p: number): Day | null => {
    const first = atRank(firstLocked, p) ?? horizon + 1;
    return first > horizon ? null : day(from + first - 1);
  };
  const expiry = lots.find(({ source, expiresOn }) => source !== 'latest-possible' && expiresOn >= from);
  const before = (last: number) => firstLocked.filter((first) => first <= last).length / paths;
  return {
    runOut: { early: dayAt(0.1), likely: dayAt(0.5), late: dayAt(0.9) },
    lockedOutBeforeExpiry:
      expiry && expiry.expiresOn < from + horizon ? before(expiry.expiresOn - from + 1) : null,
    lockedOut: before(horizon),
    firstLocked,
    fates: fatesOf(lots, futures, stranded, options.prices),
    fan: options.fanDays.map((d, i) => fanPoint(day(from + d - 1), onFanDays[i] ?? new Float64Array(paths))),
  };
}

function fatesOf(
  lots: readonly TeamLot[],
  { from, horizon, paths }: DemandFutures,
  stranded: Float64Array,
  prices: RunwayOptions['prices'],
): LotFate[] {
  return lots.flatMap((lot, i) => {
    if (lot.source === 'latest-possible' || lot.expiresOn >= from + horizon) return [];
    const left = Float64Array.from({ length: paths }, (_, p) => stranded[p * lots.length + i] ?? 0).sort();
    const range = spread(left, [0.1, 0.5, 0.9]);
    const [low, likely, high] = [range.low, range.likely, range.high].map((t) => costOfTokens(t, prices));
    return [{ lot, stranded: range, strandedCost: low && likely && high ? { low, likely, high } : null }];
  });
}

const tokensAt = (ascending: Float64Array, p: number) => centitokens(Math.round(quantile(ascending, p)));

function spread(
  ascending: Float64Array,
  [low, likely, high]: readonly [number, number, number],
): Range<Centitokens> {
  return {
    low: tokensAt(ascending, low),
    likely: tokensAt(ascending, likely),
    high: tokensAt(ascending, high),
  };
}

function fanPoint(on: Day, balances: Float64Array): FanPoint {
  const sorted = balances.sort();
  const at = (p: number) => tokensAt(sorted, p);
  return { day: on, p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}
