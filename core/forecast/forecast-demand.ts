import { day } from '@/core/units/brands';
import { dayNoise } from './day-noise';
import { expectedShare } from './expected-share';
import { normal, type Random, seededRandom, weightedPicker } from './random';
import { LEARNING, surprisesOf } from './surprises';
import type { DemandForecast, DemandHistory, DemandRequest, ForecastWithheld } from './types';
import { lastKnown, type Week, weeksOf } from './weeks';

/** Fewer known days than this say nothing. */
export const LEAST_DAYS = 3;
const HALF_LIFE_WEEKS = 4; // recent weeks count most; a project's end shows within a month
/** Spread of the level's own uncertainty with one known week (log scale); it falls with the root of the weeks. */
const LEVEL_SPREAD = 0.4;
/** No future level beyond five times the highest week so far. */
const CEILING = 5;

/**
 * Sample paths of a unit's future daily use. The level is that of recent weeks; from week to week it moves with
 * resampled past surprises; a week becomes days by the weekday's and holidays' shares and resampled day-to-day noise.
 * Deterministic in the request. Time O(paths x horizon).
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

  const share = expectedShare(history, request.holidays);
  const weeks = weeksOf(history, share);
  if (weeks.length === 0) return withheld('short-history', daysKnown + 2); // closed days only so far
  const from = day(history.from + history.values.length);
  const shares = Float64Array.from({ length: horizon }, (_, d) => share(day(from + d)));
  const daily = new Float64Array(paths * horizon);
  const random = seededRandom(request.seed);
  const draw = levelWalk(weeks, unknownWeeks(history), random);
  const noise = dayNoise(history, share);
  for (let p = 0; p < paths; p++) {
    const nextWeek = draw();
    let level = 0;
    for (let d = 0; d < horizon; d++) {
      if (d % 7 === 0) level = nextWeek();
      const factor = noise[Math.floor(random() * noise.length)] ?? 1;
      daily[p * horizon + d] = level * (shares[d] ?? 0) * factor;
    }
  }
  return { kind: 'paths', from, horizon, paths, daily };
}

/** Weeks at the history's end of which nothing is known: the level has moved on unseen. */
const unknownWeeks = (history: DemandHistory): number =>
  Math.round((history.values.length - 1 - lastKnown(history)) / 7);

/** Starts a new future: returns what gives the use of a workday in one week after the other. */
function levelWalk(weeks: readonly Week[], skip: number, random: Random): () => () => number {
  // The root: n days of which the sum is known (weight 1/sqrt n) fix a level nearly as well as n known days.
  const decay = ({ weight, age }: Week) => Math.sqrt(weight) * 0.5 ** (age / HALF_LIFE_WEEKS);
  const information = weeks.reduce((sum, week) => sum + decay(week), 0);
  const level = weeks.reduce((sum, week) => sum + decay(week) * week.level, 0) / information;
  const ceiling = CEILING * Math.max(...weeks.map((week) => week.level));
  const spread = LEVEL_SPREAD / Math.sqrt(Math.max(information, 0.25));
  const { values, weights } = surprisesOf(weeks);
  const pick = weightedPicker(weights, random);
  return () => {
    // Mean one, so that uncertainty does not make the forecast grow.
    let now = level * Math.exp(spread * normal(random) - (spread * spread) / 2);
    const next = () => {
      const surprise = values[pick()] ?? 0;
      const week = Math.min(ceiling, now * (1 + surprise));
      now = Math.min(ceiling, now * (1 + LEARNING * surprise));
      return week;
    };
    for (let i = 0; i < skip; i++) next();
    return next;
  };
}
