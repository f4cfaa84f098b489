import type { Random } from '../random';
import type { MonthPart } from './day-weights';
import type { ProductUser } from './types';

/** Of so many their single days don't show: their sum is spread over the days as it is expected. */
const CROWD = 60;

/**
 * Days of use of people who come, added to one future. Each takes after one real user of the product, month by month
 * like one of that user's months; a few known users may not be typical, so each future weighs them anew (the Bayesian
 * bootstrap, Rubin 1981).
 * @param people how many come
 * @param users the product's, at least one
 * @param days person-days by day of the future, added to
 */
export function addNewcomers(
  people: number,
  users: readonly ProductUser[],
  parts: readonly MonthPart[],
  days: Float64Array,
  random: Random,
): void {
  const bounds = typicalUsers(users.length, random);
  const sums = new Float64Array(parts.length);
  for (let n = 0; n < people; n++) {
    const { months = [] } = users[firstAbove(bounds, random())] ?? {};
    for (const [i, part] of parts.entries()) {
      const month = months[Math.floor(random() * months.length)] ?? 0;
      const expected = Math.min(month * part.share * part.length, part.last - part.first);
      if (people > CROWD) {
        sums[i] = (sums[i] ?? 0) + expected;
        continue;
      }
      const count = Math.floor(expected + random());
      const start = random();
      if (count === 0 || part.cumulative.length === 0) continue;
      // Evenly through the stretch's weight: a workday gets its share, and nobody all days at once.
      let at = 0;
      for (let j = 0; j < count; j++) {
        const aim = (start + j) / count;
        while (at < part.cumulative.length - 1 && (part.cumulative[at] ?? 1) <= aim) at++;
        days[part.first + at] = (days[part.first + at] ?? 0) + 1;
      }
    }
  }
  for (const [i, { first, cumulative }] of parts.entries())
    for (const [d, until] of cumulative.entries())
      days[first + d] = (days[first + d] ?? 0) + (sums[i] ?? 0) * (until - (cumulative[d - 1] ?? 0));
}

/** How likely each user is the one taken after, as ascending bounds up to 1. */
function typicalUsers(count: number, random: Random): Float64Array {
  const bounds = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum -= Math.log(1 - random());
    bounds[i] = sum;
  }
  return bounds.map((bound) => bound / sum);
}

/** First place whose bound is above a value. */
function firstAbove(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 1) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
