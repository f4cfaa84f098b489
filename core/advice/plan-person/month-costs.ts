import { type OfferBook, TIE } from './offer-book';

/** What each product and month costs at best without longer seats and collections (scaled). */
export interface MonthCosts {
  /** `[product * months + month]` */
  readonly cells: Float64Array;
  /** Cost of a product's months before one: `[product * (months + 1) + month]`. */
  readonly before: Float64Array;
}

export function monthCosts(
  { products, months, monthlyPrice }: OfferBook,
  flex: ArrayLike<number>,
): MonthCosts {
  const cells = new Float64Array(products * months);
  const before = new Float64Array(products * (months + 1));
  for (let p = 0; p < products; p++) {
    let sum = 0;
    for (let m = 0; m < months; m++) {
      const c = p * months + m;
      const cost = Math.min((flex[c] ?? 0) * TIE, monthlyPrice[c] ?? 0);
      cells[c] = cost;
      sum += cost;
      before[c + p + 1] = sum;
    }
  }
  return { cells, before };
}

/** Cost of a product's months from one up to another. */
export const costBetween = (
  { before }: MonthCosts,
  months: number,
  product: number,
  from: number,
  to: number,
): number => (before[product * (months + 1) + to] ?? 0) - (before[product * (months + 1) + from] ?? 0);
