import { type OfferBook, TIE } from './offer-book';

/** Work out what each product and month costs at best without longer seats and collections (scaled), in the book's room. */
export function monthCosts(
  { products, months, monthlyPrice, room }: OfferBook,
  flex: ArrayLike<number>,
): void {
  const { cells, before } = room;
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
}

/** Cost of a product's months from one up to another. */
export const costBetween = (
  { months, room: { before } }: OfferBook,
  product: number,
  from: number,
  to: number,
): number => (before[product * (months + 1) + to] ?? 0) - (before[product * (months + 1) + from] ?? 0);
