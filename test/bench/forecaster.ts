import * as z from 'zod/mini';
import { forecastDemand } from '@/core/forecast/forecast-demand';
import { quantile } from '@/core/forecast/quantile';
import type { DemandForecast } from '@/core/forecast/types';
import { drawLots, type LotQueue } from '@/core/purchase/draw-lots';
import { type Day, day } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';

const PATHS = 1000;
const SEED = 1;

const Request = z.object({
  id: z.string(),
  history: z.array(z.object({ date: z.string(), value: z.number() })),
  horizon: z.int().check(z.positive()),
  quantiles: z.array(z.number()),
  holidays: z._default(z.array(z.string()), []),
  lots: z._default(z.array(z.object({ qty: z.number(), expiresIn: z.int() })), []),
  lotsHorizon: z.optional(z.int()),
});
type Request = z.infer<typeof Request>;
type ByQuantile<T> = Record<string, T>;

/** Answer one request of the benchmark's protocol: quantiles of cumulative use, run-out day and expired tokens. */
export function answer(line: unknown) {
  const request = Request.parse(line);
  const began = performance.now();
  const found = forecastDemand({
    history: historyOf(request),
    horizon: request.horizon,
    paths: PATHS,
    seed: SEED,
    holidays: request.holidays.map(dayAt),
  });
  // The protocol has no word for a forecast withheld (under three days, or no use yet): no use is all that is known.
  const daily = found.kind === 'paths' ? found.daily : new Float64Array(PATHS * request.horizon);
  const quantiles = cumulative(daily, request);
  const drawn = runOut(daily, request);
  return {
    id: request.id,
    quantiles,
    ...drawn,
    ms: Math.round(10 * (performance.now() - began)) / 10,
    withheld: codeOf(found),
  };
}

const codeOf = (found: DemandForecast) => (found.kind === 'withheld' ? found.code : undefined);
const key = (q: number) => q.toFixed(2);

function dayAt(date: string): Day {
  const found = dayOfIso(date);
  if (found === null) throw new Error(`not a date: ${date}`);
  return found;
}

/** Days that are missing in the request are unknown. */
function historyOf({ history }: Request) {
  const known = history.map(({ date, value }) => ({ on: dayAt(date), value }));
  const from = known[0]?.on ?? day(0);
  const length = known.length > 0 ? (known.at(-1)?.on ?? from) - from + 1 : 0;
  const values = new Float64Array(length);
  const weight = new Float32Array(length);
  for (const { on, value } of known) {
    values[on - from] = Math.max(0, value);
    weight[on - from] = 1;
  }
  return { from, values, weight };
}

function cumulative(daily: Float64Array, { horizon, quantiles }: Request): ByQuantile<number[]> {
  const found = quantiles.map((q) => ({ q, days: new Array<number>(horizon).fill(0) }));
  const sums = new Float64Array(PATHS);
  for (let d = 0; d < horizon; d++) {
    for (let p = 0; p < PATHS; p++) sums[p] = (sums[p] ?? 0) + (daily[p * horizon + d] ?? 0);
    const ascending = sums.slice().sort();
    for (const { q, days } of found) days[d] = quantile(ascending, q);
  }
  return Object.fromEntries(found.map(({ q, days }) => [key(q), days]));
}

function runOut(daily: Float64Array, { lots, lotsHorizon, horizon, quantiles }: Request) {
  if (lots.length === 0) return {};
  const days = Math.min(horizon, lotsHorizon ?? horizon);
  const sorted = [...lots].sort((a, b) => a.expiresIn - b.expiresIn || a.qty - b.qty);
  const queue: LotQueue = {
    tokens: Float64Array.from(sorted, ({ qty }) => qty),
    lastDay: Int32Array.from(sorted, ({ expiresIn }) => expiresIn),
  };
  const firstLocked = new Float64Array(PATHS);
  const expired = new Float64Array(PATHS);
  const stranded = new Float64Array(sorted.length);
  for (let p = 0; p < PATHS; p++) {
    stranded.fill(0);
    firstLocked[p] = drawLots(daily, p * horizon, days, queue, 0, stranded, 0, null);
    expired[p] = stranded.reduce((sum, tokens) => sum + tokens, 0);
  }
  const at = (values: Float64Array): ByQuantile<number> => {
    const ascending = values.sort();
    return Object.fromEntries(quantiles.map((q) => [key(q), quantile(ascending, q)]));
  };
  return { runout: at(firstLocked), expired: at(expired) };
}
