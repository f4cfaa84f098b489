import type { WeeklyTotals } from './weekly-totals';

const YEAR = 52;
/** A season is read from seven weeks around the same date and compared with thirteen around today's. */
const AROUND_THEN = 3;
const AROUND_NOW = 6;
/** No season is believed to halve or nearly double use by more than this (logarithm). */
const MOST = 0.5;
/**
 * Weekly noise variance over that of seasons: a season moves use by about 10 % (variance 0.01), its reading has a fifth
 * of the weekly noise variance. Noisy units thus believe little of last year's pattern.
 */
const NOISE_PER_SEASON = 20;

/**
 * How the same weeks of earlier years differed from this time of those years, as a factor for each future week; 1 without
 * a year of history.
 * @param noise variance of weekly surprises (logarithm)
 */
export function lastYear(weeks: WeeklyTotals, ahead: number, noise: number): Float64Array {
  const factors = new Float64Array(ahead).fill(1);
  for (let week = 0; week < ahead; week++) {
    let sum = 0;
    let years = 0;
    for (let back = YEAR; back <= weeks.count; back += YEAR) {
      const then = around(weeks, weeks.count + (week % YEAR) - back, AROUND_THEN);
      const now = around(weeks, weeks.count - 1 - back, AROUND_NOW);
      if (!(then > 0 && now > 0)) continue;
      sum += Math.max(-MOST, Math.min(MOST, Math.log(then / now)));
      years++;
    }
    if (years > 0) factors[week] = Math.exp(sum / (years + NOISE_PER_SEASON * noise));
  }
  return factors;
}

/** Mean level of the weeks around one; 0 with fewer than two known. */
function around({ count, level, known }: WeeklyTotals, middle: number, reach: number): number {
  let sum = 0;
  let information = 0;
  let weeks = 0;
  for (let week = Math.max(0, middle - reach); week <= Math.min(count - 1, middle + reach); week++) {
    const weight = known[week] ?? 0;
    if (!(weight > 0)) continue;
    sum += weight * (level[week] ?? 0);
    information += weight;
    weeks++;
  }
  return weeks >= 2 ? sum / information : 0;
}
