import { daysAhead, type UseOutlook } from './outlook';
import { STEPS } from './roles';

const MONTHS = 12;

/** The mean of a person's sampled futures, in closed form. */
export interface ExpectedUse {
  readonly products: readonly string[];
  /** `tokens[p * 12 + m]`: centitokens expected of product p in month m, counted from today. */
  readonly tokens: Float64Array;
}

/** What a person is expected to take of each product in each of the next 12 months. */
export function expectedUse(outlook: UseOutlook): ExpectedUse {
  const { mix } = outlook;
  const days = new Float64Array(MONTHS);
  for (const [step, expected] of daysAhead(outlook).entries()) {
    const month = Math.floor((step * MONTHS) / STEPS);
    days[month] = (days[month] ?? 0) + expected;
  }
  const tokens = new Float64Array(mix.length * MONTHS);
  for (const [p, { share, perDay }] of mix.entries())
    for (let month = 0; month < MONTHS; month++)
      tokens[p * MONTHS + month] = (days[month] ?? 0) * share * perDay;
  return { products: mix.map(({ product }) => product), tokens };
}
