import { day } from '@/core/units/brands';
import { dayKinds } from './calendar';
import { calendarEffect } from './calendar-effect';
import { drawWeeks } from './future-weeks';
import { lastYear } from './last-year';
import { letSomeLeave } from './leaving';
import { filterLevel } from './level-filter';
import { type Random, seededRandom } from './random';
import { repeatPast } from './repeat-past';
import { SETTINGS } from './settings';
import { roundSmallWeeks } from './small-weeks';
import type { DemandForecast, DemandRequest, ForecastWithheld } from './types';
import { weekShares } from './week-shares';
import { type WeeklyTotals, weeklyTotals } from './weekly-totals';
import { allot, weigh } from './weigh';

/** Fewer known days than this say nothing. */
export const LEAST_DAYS = 3;

/**
 * Sample paths of a unit's future daily use (docs/HOW-IT-COMPUTES.md, "Forecast"): calendar-corrected weekly totals,
 * followed by a few filters weighted by how well each predicted so far, drawn onward week by week and spread over days.
 * Deterministic in the request. Time O(history + paths x horizon).
 * @returns paths (finite, never negative), or why there are none
 */
export function forecastDemand(request: DemandRequest): DemandForecast {
  const { history, horizon, paths } = request;
  const daysKnown = history.weight.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const withheld = (code: ForecastWithheld['code'], daysNeeded = LEAST_DAYS): ForecastWithheld => ({
    kind: 'withheld',
    code,
    daysKnown,
    daysNeeded,
  });
  if (daysKnown === 0) return withheld('no-history');
  if (daysKnown < LEAST_DAYS) return withheld('short-history');
  if (!history.values.some((value, i) => value > 0 && (history.weight[i] ?? 0) > 0))
    return withheld('no-use');

  const length = history.values.length;
  const kinds = dayKinds(history.from, length + horizon, request.holidays);
  const calendar = calendarEffect(history, kinds);
  const totals = weeklyTotals(history, kinds, calendar);
  if (!(totals.scale > 0)) return withheld('short-history', daysKnown + 2); // use on closed days only so far
  const random = seededRandom(request.seed);
  const ahead = Math.ceil(horizon / 7);
  const weeks = futureWeeks(totals, ahead, paths, random);

  const shares = weekShares(history, kinds, calendar);
  const choices = shares.length / 7;
  const daily = new Float64Array(paths * horizon);
  const open = Float64Array.from({ length: horizon }, (_, d) => calendar.factor[kinds[length + d] ?? 0] ?? 1);
  for (let path = 0; path < paths; path++)
    for (let week = 0; week < ahead; week++) {
      const use = weeks[path * ahead + week] ?? 0;
      const share = 7 * Math.floor(random() * choices) - 7 * week;
      const last = Math.min(horizon, 7 * week + 7);
      for (let d = 7 * week; d < last; d++)
        daily[path * horizon + d] = use * (shares[share + d] ?? 0) * (open[d] ?? 1);
    }
  return { kind: 'paths', from: day(history.from + length), horizon, paths, daily };
}

/** Use of full ordinary weeks ahead, centitokens: `[path * ahead + week]`. */
function futureWeeks(totals: WeeklyTotals, ahead: number, paths: number, random: Random): Float64Array {
  const weeks = new Float64Array(paths * ahead);
  const filtered = SETTINGS.map((setting) => filterLevel(setting, totals));
  const probabilities = weigh(SETTINGS.map(({ prior }, i) => prior + (filtered[i]?.score ?? 0)));
  const bounds = allot(probabilities, paths);
  const largest = totals.level.reduce((most, level) => Math.max(most, level), 0) / totals.scale;
  let noise = 0;
  for (const [i, setting] of SETTINGS.entries()) {
    const known = filtered[i];
    const from = bounds[i] ?? 0;
    const to = bounds[i + 1] ?? paths;
    if (!known) continue;
    noise += ((probabilities[i] ?? 0) * known.rate) / known.shape;
    if (to > from) drawWeeks(setting, known, weeks, ahead, [from, to], largest, random);
  }
  repeatPast(totals, weeks, ahead, random);
  roundSmallWeeks(totals, weeks, random);
  letSomeLeave(totals, weeks, ahead, random);
  const season = lastYear(totals, ahead, noise);
  for (let i = 0; i < weeks.length; i++) weeks[i] = (weeks[i] ?? 0) * totals.scale * (season[i % ahead] ?? 1);
  return weeks;
}
