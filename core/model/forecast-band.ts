import * as z from 'zod/mini';
import { Centitokens, Count, Day } from './scalars';

/** Low (P10), likely (P50) and high (P90) use. */
export const UseRange = z.object({ low: Centitokens, likely: Centitokens, high: Centitokens });
export type UseRange = z.infer<typeof UseRange>;

/** What was forecast on a day, thin enough to be kept: to be held against what came. */
export const ForecastBand = z.object({
  from: Day, // first day of the forecast: the day it was made
  weeks: z.array(UseRange), // use of each seven days from there
  sums: z.array(z.extend(UseRange, { days: Count })), // use of all the days from there through so many
});
export type ForecastBand = z.infer<typeof ForecastBand>;
