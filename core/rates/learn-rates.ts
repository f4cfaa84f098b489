import type { StoredObservation } from '@/core/ledger/types';
import { centitokens, day } from '@/core/units/brands';
import { datePartsOf } from '@/core/units/day';
import { productKey } from './product-key';
import { type Charge, rateEvidence } from './rate-evidence';
import type { LearnedRate, LearnedRates } from './types';

const TOKEN = 100;
/** A rate is believed when at least two people or periods and three person-days show it, and most days agree. */
const LEAST_CHARGES = 2;
const LEAST_DAYS = 3;
const LEAST_SHARE = 0.5;

/**
 * Rates that charges prove. A daily product costs a whole number of tokens per person-day, so a row's tokens / days is
 * the rate when whole; days of under five minutes count as used but cost nothing, which makes other quotients.
 * The quotient of most days is the rate; when it changes from some month on, that is a new version.
 * @param rows of any captures, in any order; rows without person, product, tokens or days are passed over
 */
export function learnRates(rows: readonly StoredObservation[]): LearnedRates {
  const perResult = perResultProducts(rows);
  const daily = new Map<string, readonly LearnedRate[]>();
  for (const [product, charges] of rateEvidence(rows)) {
    if (perResult.has(product)) continue;
    const versions = versionsOf(charges);
    if (versions.length > 0) daily.set(product, versions);
  }
  return { daily, perResult };
}

/** Products with fractions of a token in two rows or in every row: no daily product charges fractions. */
function perResultProducts(rows: readonly StoredObservation[]): Set<string> {
  const seen = new Map<string, { rows: number; fractions: number }>();
  for (const { product, tokens, isGroup, access } of rows) {
    if (!product || !tokens || isGroup || access === 'subscription') continue;
    const key = productKey(product);
    const count = seen.get(key) ?? { rows: 0, fractions: 0 };
    count.rows++;
    if (tokens % TOKEN !== 0) count.fractions++;
    seen.set(key, count);
  }
  return new Set(
    [...seen]
      .filter(([, { rows, fractions }]) => fractions >= 2 || (fractions > 0 && fractions === rows))
      .map(([product]) => product),
  );
}

function versionsOf(charges: readonly Charge[]): LearnedRate[] {
  const months = new Map<number, Charge[]>();
  for (const charge of charges) {
    const { year, month } = datePartsOf(charge.period.to);
    const key = year * 12 + month;
    months.set(key, [...(months.get(key) ?? []), charge]);
  }
  const versions: { perDay: number; charges: Charge[] }[] = [];
  for (const [, inMonth] of [...months].sort(([a], [b]) => a - b)) {
    const last = versions.at(-1);
    const usual = usualRate(inMonth);
    // A month too thin to judge by itself counts toward the rate before it.
    if (usual === null || usual === last?.perDay) last?.charges.push(...inMonth);
    else versions.push({ perDay: usual, charges: inMonth });
  }
  if (versions.length === 0) {
    const usual = usualRate(charges); // no month alone is enough, all together may be
    if (usual !== null) versions.push({ perDay: usual, charges: [...charges] });
  }
  return versions.map(({ perDay, charges: evidence }) => toRate(perDay, evidence));
}

/** The whole number of tokens per day that most person-days show, null when too few or too mixed. */
function usualRate(charges: readonly Charge[]): number | null {
  const support = new Map<number, { days: number; charges: number }>();
  let all = 0;
  for (const { tokens, days } of charges) {
    all += days;
    const perDay = tokens / days;
    if (perDay % TOKEN !== 0) continue;
    const found = support.get(perDay) ?? { days: 0, charges: 0 };
    found.days += days;
    found.charges++;
    support.set(perDay, found);
  }
  const [best] = [...support].sort(([a, x], [b, y]) => y.days - x.days || b - a);
  if (!best) return null;
  const [perDay, { days, charges: count }] = best;
  return count >= LEAST_CHARGES && days >= LEAST_DAYS && days >= LEAST_SHARE * all ? perDay : null;
}

function toRate(perDay: number, charges: readonly Charge[]): LearnedRate {
  const agreeing = charges.filter(({ tokens, days }) => tokens === perDay * days);
  const days = (of: readonly Charge[]) => of.reduce((sum, charge) => sum + charge.days, 0);
  return {
    perDay: centitokens(perDay),
    from: day(agreeing.reduce((first, { period }) => Math.min(first, period.from), Infinity)),
    agreeing: days(agreeing),
    personDays: days(charges),
  };
}
