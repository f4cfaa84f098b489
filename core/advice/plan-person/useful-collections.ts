import { type OfferBook, scaled } from './offer-book';
import type { OneProduct } from './one-product';

/**
 * Collections that could be part of a cheapest plan: those cheaper than everything they would spare. A product spares
 * at most its months in the collection's time, and at most all it costs without collections.
 */
export function usefulCollections(
  { offers, collections, months }: OfferBook,
  cells: Float64Array,
  alone: readonly (OneProduct | undefined)[],
): number[] {
  return collections.filter((i) => {
    const offer = offers[i];
    if (!offer) return false;
    const price = scaled(offer);
    let spared = 0;
    for (const p of offer.products) {
      const most = alone[p]?.cost ?? 0;
      if (most === 0) continue;
      let sum = 0;
      for (let c = p * months + offer.from; c < p * months + offer.to; c++) sum += cells[c] ?? 0;
      spared += Math.min(sum, most);
    }
    return price < spared;
  });
}
