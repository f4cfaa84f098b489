import type { OfferBook } from './offer-book';
import { scaled } from './offer-book';

/** The cheapest way to get one product without collections. */
export interface OneProduct {
  readonly cost: number;
  /** Seats for several months that are taken. */
  readonly taken: readonly number[];
  /** Seats for several months that could pay. */
  readonly useful: readonly number[];
}

/**
 * @param cells cost of each product and month at best without longer seats (scaled)
 * @param product whose seats are compared
 */
export function oneProduct(book: OfferBook, cells: Float64Array, product: number): OneProduct {
  const { months, offers } = book;
  const at = product * months;
  let cost = 0;
  for (let m = 0; m < months; m++) cost += cells[at + m] ?? 0;
  const useful: number[] = [];
  for (const i of book.long[product] ?? []) {
    const offer = offers[i];
    if (!offer) continue;
    let spared = 0;
    for (let m = offer.from; m < offer.to; m++) spared += cells[at + m] ?? 0;
    if (scaled(offer) < spared) useful.push(i);
  }
  if (useful.length === 0) return { cost, taken: [], useful };
  return { ...shortestWay(book, cells, at, useful), useful };
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
