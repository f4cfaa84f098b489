import { costBetween, type MonthCosts } from './month-costs';
import { type OfferBook, scaled } from './offer-book';

const NONE: readonly number[] = [];

/** The cheapest way to get one product without collections. */
export interface OneProduct {
  readonly cost: number;
  /** Seats for several months that are taken. */
  readonly taken: readonly number[];
  /** Seats for several months that could pay. */
  readonly useful: readonly number[];
}

/** @returns null when the product isn't needed */
export function oneProduct(book: OfferBook, costs: MonthCosts, product: number): OneProduct | null {
  const { months, offers } = book;
  const cost = costBetween(costs, months, product, 0, months);
  if (cost === 0) return null;
  let useful = NONE;
  for (const i of book.long[product] ?? NONE) {
    const offer = offers[i];
    if (!offer || scaled(offer) >= costBetween(costs, months, product, offer.from, offer.to)) continue;
    useful = useful === NONE ? [i] : [...useful, i];
  }
  if (useful.length === 0) return { cost, taken: NONE, useful };
  return { ...shortestWay(book, costs.cells, product * months, useful), useful };
}

/** From the last month back: pay this month by itself, or take a seat that has begun and go on where it ends. */
function shortestWay(
  { months, offers }: OfferBook,
  cells: Float64Array,
  at: number,
  useful: readonly number[],
): { cost: number; taken: number[] } {
  const cost = new Float64Array(months + 1);
  const by = new Int32Array(months).fill(-1);
  for (let m = months - 1; m >= 0; m--) {
    cost[m] = (cells[at + m] ?? 0) + (cost[m + 1] ?? 0);
    for (const i of useful) {
      const offer = offers[i];
      if (!offer || m < offer.from || m >= offer.to) continue;
      const total = scaled(offer) + (cost[offer.to] ?? 0);
      if (total >= (cost[m] ?? 0)) continue;
      cost[m] = total;
      by[m] = i;
    }
  }
  const taken: number[] = [];
  for (let m = 0; m < months; ) {
    const i = by[m] ?? -1;
    if (i >= 0) taken.push(i);
    m = offers[i]?.to ?? m + 1;
  }
  return { cost: cost[0] ?? 0, taken };
}
