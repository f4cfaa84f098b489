import { costBetween } from './month-costs';
import type { OfferBook } from './offer-book';

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
export function oneProduct(book: OfferBook, product: number): OneProduct | null {
  const { months, offers } = book;
  const cost = costBetween(book, product, 0, months);
  if (cost === 0) return null;
  let useful = NONE;
  for (const i of book.long[product] ?? NONE) {
    const offer = offers[i];
    if (!offer || (book.prices[i] ?? 0) >= costBetween(book, product, offer.from, offer.to)) continue;
    useful = useful === NONE ? [i] : [...useful, i];
  }
  if (useful.length === 0) return { cost, taken: NONE, useful };
  return { ...shortestWay(book, product, useful), useful };
}

/**
 * Backwards over the months in which a seat begins or ends: pay the months up to the next such one by themselves, or
 * take a seat that has begun and go on where it ends.
 */
function shortestWay(
  book: OfferBook,
  product: number,
  useful: readonly number[],
): { cost: number; taken: number[] } {
  const { months, offers } = book;
  const turns = [0, months];
  for (const i of useful) turns.push(offers[i]?.from ?? 0, offers[i]?.to ?? 0);
  turns.sort((a, b) => a - b);
  const costFrom: number[] = [];
  const by: number[] = [];
  costFrom[months] = 0;
  for (let t = turns.length - 2; t >= 0; t--) {
    const at = turns[t] ?? 0;
    const next = turns[t + 1] ?? 0;
    if (at === next) continue;
    let cost = costBetween(book, product, at, next) + (costFrom[next] ?? 0);
    let seat = -1;
    for (const i of useful) {
      const offer = offers[i];
      if (!offer || at < offer.from || at >= offer.to) continue;
      const total = (book.prices[i] ?? 0) + (costFrom[offer.to] ?? 0);
      if (total >= cost) continue;
      cost = total;
      seat = i;
    }
    costFrom[at] = cost;
    by[at] = seat;
  }
  const taken: number[] = [];
  for (let t = 0; t < turns.length; t++) {
    const at = turns[t] ?? 0;
    const offer = offers[by[at] ?? -1];
    if (!offer || at === turns[t + 1]) continue;
    taken.push(by[at] ?? -1);
    while ((turns[t + 1] ?? months) < offer.to) t++;
  }
  return { cost: costFrom[0] ?? 0, taken };
}
