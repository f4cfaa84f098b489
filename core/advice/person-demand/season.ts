import type { HalfMonths } from './half-months';
import { STEPS } from './roles';

const MONTHS = 12;
/** Use never falls below this part of its mean by the season: two years don't prove that a month is always empty. */
const LEAST = 1 / 16;

/** A person's own year: `factor[m]` times the usual use in month m, counted from today's day of the year on. Mean 1. */
export interface Season {
  readonly factor: Float64Array;
  /** How well one year of this person tells another, 0 (by chance) to 1. */
  readonly strength: number;
}

/**
 * The yearly pattern a person repeats, from two full years on: each year's months against that year's mean, averaged,
 * and believed as far as the years resemble each other more than chance has it. Resemblance is the mean correlation of
 * two years less one standard error (1/3 over the root of the number of pairs: 12 months give Fisher's 1/sqrt(12 - 3));
 * the mean of n years is shrunk to flat by n r / (1 + (n - 1) r), the reliability of a mean (Spearman-Brown).
 * @returns null: under two years, or no resemblance
 */
export function seasonOf({ used, known }: HalfMonths): Season | null {
  const years: Float64Array[] = [];
  for (let end = used.length; end >= STEPS; end -= STEPS) {
    const year = yearEnding(used, known, end);
    if (year) years.push(year);
  }
  const n = years.length;
  if (n < 2) return null;
  let sum = 0;
  for (const [i, a] of years.entries()) for (const b of years.slice(i + 1)) sum += correlation(a, b);
  const pairs = (n * (n - 1)) / 2;
  const alike = sum / pairs - 1 / (3 * Math.sqrt(pairs));
  if (alike <= 0) return null;
  const strength = (n * alike) / (1 + (n - 1) * alike);
  const factor = new Float64Array(MONTHS);
  for (let month = 0; month < MONTHS; month++) {
    const mean = years.reduce((total, year) => total + (year[month] ?? 0), 0) / n;
    factor[month] = Math.max(LEAST, 1 + strength * (mean - 1));
  }
  const mean = factor.reduce((total, value) => total + value, 0) / MONTHS;
  return { factor: factor.map((value) => value / mean), strength };
}

/** Months of the year that ends before a half-month, against their mean; null: no use, or less than half known. */
function yearEnding(used: Float64Array, known: Float64Array, end: number): Float64Array | null {
  const months = new Float64Array(MONTHS);
  let total = 0;
  for (let i = 0; i < STEPS; i++) {
    if ((known[end - STEPS + i] ?? 0) < 0.5) return null;
    const days = used[end - STEPS + i] ?? 0;
    const month = Math.floor((i * MONTHS) / STEPS);
    months[month] = (months[month] ?? 0) + days;
    total += days;
  }
  return total > 0 ? months.map((days) => (days * MONTHS) / total) : null;
}

function correlation(a: Float64Array, b: Float64Array): number {
  let both = 0;
  let inA = 0;
  let inB = 0;
  for (let i = 0; i < MONTHS; i++) {
    const x = (a[i] ?? 0) - 1;
    const y = (b[i] ?? 0) - 1;
    both += x * y;
    inA += x * x;
    inB += y * y;
  }
  return inA > 0 && inB > 0 ? both / Math.sqrt(inA * inB) : 0;
}

/** The season's factor in the half-month so many ahead (0: the next one). */
export const factorAhead = ({ factor }: Season, ahead: number): number =>
  factor[Math.floor(((ahead % STEPS) * MONTHS) / STEPS)] ?? 1;

/** The season's factor in the half-month so many back (1: the last one). */
export const factorBack = (season: Season, back: number): number =>
  factorAhead(season, (STEPS - (back % STEPS)) % STEPS);

/** How fast roles end and move in a half-month of this factor. */
export const paceOf = (factor: number): number => Math.min(1, factor);
