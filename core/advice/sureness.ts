/** People's days come in bursts (projects, leave, new roles): their yearly count varies about five times a Poisson's. */
const BURSTS = 5;
const YEAR = 365;

/**
 * Probability that next year's days of use exceed a number, from the days seen in a period.
 * Days are taken as an over-dispersed Poisson whose rate is itself only known from the period: variance
 * m x BURSTS x (1 + 365 / period), m the expected days a year. On the square-root scale that is nearly normal with
 * standard deviation sqrt(BURSTS x (1 + 365 / period)) / 2 (Anscombe 1948). Half a day is added to the days seen, so
 * that none seen doesn't mean never.
 * @param days person-days seen @param period days in which they were seen @param threshold days a year
 */
export function probabilityAbove(days: number, period: number, threshold: number): number {
  if (threshold <= 0) return 1;
  if (!Number.isFinite(threshold)) return 0;
  const expected = ((days + 0.5) * YEAR) / period;
  const spread = Math.sqrt(BURSTS * (1 + YEAR / period)) / 2;
  return standardNormal((Math.sqrt(expected) - Math.sqrt(threshold)) / spread);
}

/** Distribution function of the standard normal: Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
export function standardNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - upper : upper;
}
