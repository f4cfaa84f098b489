import type { ForecastBand, UseRange } from '@/core/model/forecast-band';
import { type Day, day } from '@/core/units/brands';
import { cutHistory } from './cut-history';
import { forecastBand } from './forecast-band';
import { forecastDemand } from './forecast-demand';
import { isBreak, knownUse } from './known-use';
import type { DemandHistory } from './types';

/** A forecast made some time ago and what came. */
export interface PastForecast {
  /** About how many days ago it was asked for. */
  readonly age: number;
  /** First day it was about. */
  readonly from: Day;
  /** It was kept when it was made; otherwise it is made now, from what is known today of the days before. */
  readonly kept: boolean;
  readonly weeks: readonly (UseRange & { readonly from: Day; readonly actual: number | null })[];
  readonly sums: readonly (UseRange & { readonly days: number; readonly actual: number | null })[];
}

/** Ages the view shows. */
const AGES = [30, 90] as const;
/** Bands are kept weekly: the nearest is at most so far off. */
const NEAR = 4;
const PATHS = 400;
const AHEAD = 91;

/**
 * What was forecast 30 and 90 days ago: as it was kept, else as it would have been, from the days known before.
 * @param bands kept ones
 */
export function pastForecasts(
  history: DemandHistory,
  bands: readonly ForecastBand[],
  holidays: readonly Day[],
  today: Day,
  seed: number,
): PastForecast[] {
  return AGES.flatMap((age) => {
    const wanted = today - age;
    const off = (band: ForecastBand) => Math.abs(band.from - wanted);
    const [kept] = bands.filter((band) => off(band) <= NEAR).sort((a, b) => off(a) - off(b));
    const band = kept ?? remade(history, day(wanted), holidays, seed);
    return band ? [compare(band, history, age, kept !== undefined)] : [];
  });
}

/** Only from a day that ends what was known: days placed from a period's total know the period's end. */
function remade(
  history: DemandHistory,
  from: Day,
  holidays: readonly Day[],
  seed: number,
): ForecastBand | null {
  if (!isBreak(history, from - 1)) return null;
  const found = forecastDemand({
    history: cutHistory(history, day(from - 1)),
    horizon: AHEAD,
    paths: PATHS,
    seed,
    holidays,
  });
  return found.kind === 'paths' && found.from === from ? forecastBand(found, from) : null;
}

function compare(band: ForecastBand, history: DemandHistory, age: number, kept: boolean): PastForecast {
  const { from } = band;
  return {
    age,
    from,
    kept,
    weeks: band.weeks.map((range, week) => {
      const start = day(from + 7 * week);
      return { ...range, from: start, actual: knownUse(history, start, start + 6) };
    }),
    sums: band.sums.map((range) => ({ ...range, actual: knownUse(history, from, from + range.days - 1) })),
  };
}
