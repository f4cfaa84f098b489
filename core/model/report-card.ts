import * as z from 'zod/mini';
import { Count, Day } from './scalars';

/** How forecasts of so many days did on the history they could not see. Shares of the use that came: 0.1 is 10 %. */
export const HorizonScore = z.object({
  days: Count,
  forecasts: Count,
  error: z.number(), // mean distance of the likely figure from what came
  naive: z.number(), // the same of repeating the last week
  bias: z.number(), // above 0: forecast too much
  covered: z.number(), // share of forecasts whose 80 % band held what came
});
export type HorizonScore = z.infer<typeof HorizonScore>;

/**
 * What a team's own history says of its forecasts. 'good': over all lengths or over four weeks they err less than
 * repeating the last week, or they err little; 'no-skill': none of these, so none is shown; 'too-short': too little to
 * tell.
 */
export const ReportCard = z.object({
  verdict: z.enum(['good', 'no-skill', 'too-short']),
  daysExact: Count, // known exactly: only they can be checked
  daysNeeded: Count, // so many from which on it is worth checking (again)
  through: Day, // last day of the history
  skill: z.nullable(z.number()), // part of the last week's error that is avoided; 1 is perfect, below 0 worse
  horizons: z.array(HorizonScore), // only those with enough forecasts
});
export type ReportCard = z.infer<typeof ReportCard>;
