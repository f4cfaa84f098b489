import { costBetween } from './month-costs';
import type { OfferBook } from './offer-book';
import type { OneProduct } from './one-product';

/**
 * Collections that could be part of a cheapest plan: those cheaper than everything they would spare. A product spares
 * at most its months in the collection's time, and at most all it costs without collections.
 */
export function usefulCollections(book: OfferBook, alone: readonly (OneProduct | undefined)[]): number[] {
  return book.collections.filter((i) => {
    const offer = book.offers[i];
    let left = book.prices[i] ?? 0;
    for (const p of offer?.products ?? []) {
      const most = alone[p]?.cost ?? 0;
      if (most === 0) continue;
      left -= Math.min(costBetween(book, p, offer?.from ?? 0, offer?.to ?? 0), most);
      if (left < 0) return true;
    }
    return false;
  });
}
