import type { Week } from './weeks';

/** How much of a week's surprise stays in the level: the level follows about the last two months. */
export const LEARNING = 0.2;
/** A belief for teams with little history: weekly use varies by about 35 %; it weighs as much as six known weeks. */
const PRIOR_WEEKS = 6;
const PRIOR = [-0.5, -0.34, -0.22, -0.1, 0, 0.1, 0.22, 0.34, 0.5];
/** A week of more than ten times the level is counted as ten: small teams come back from nothing. */
const MOST = 9;

/** Past one-week-ahead surprises, as a share of the level, mean zero, none below -1; with their weights. */
export interface Surprises {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** Surprises of simple exponential smoothing over the known weeks, pooled with the belief. */
export function surprisesOf(weeks: readonly Week[]): Surprises {
  const values: number[] = [];
  const weights: number[] = [];
  const usual = weeks.reduce((sum, { level }) => sum + level, 0) / Math.max(1, weeks.length);
  let level = weeks[0]?.level ?? 0;
  for (const week of weeks.slice(1)) {
    const scale = Math.max(level, 0.1 * usual); // a level near nothing would make any use an endless surprise
    if (scale > 0) {
      values.push(Math.min(MOST, week.level / scale - 1));
      weights.push(week.weight);
    }
    level += LEARNING * (week.level - level);
  }
  const each = PRIOR_WEEKS / PRIOR.length;
  values.push(...PRIOR);
  weights.push(...PRIOR.map(() => each));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  return { values: values.map((value) => Math.max(-1, value - mean)), weights };
}
