import type { CoverOffer } from './cover-types';

/** Offers by what they are for, worked out once for all people they are offered to. */
export interface OfferBook {
  readonly products: number;
  readonly months: number;
  readonly offers: readonly CoverOffer[];
  /** Of each offer (scaled). */
  readonly prices: Float64Array;
  /** Per product and month: the cheapest seat of that product alone for that month alone; -1: none. */
  readonly monthly: Int32Array;
  /** What that seat costs (scaled); Infinity: none. */
  readonly monthlyPrice: Float64Array;
  /** Per product: seats of that product alone for several months. */
  readonly long: readonly (readonly number[])[];
  /** Collections, of which a person may need one product or several. */
  readonly collections: readonly number[];
  /** Room for one person's figures at a time: making it anew for each would take longer than filling it. */
  readonly room: Room;
}

export interface Room {
  /** Cost of each product and month: `[product * months + month]`. */
  readonly cells: Float64Array;
  /** Cost of a product's months before one: `[product * (months + 1) + month]`. */
  readonly before: Float64Array;
  readonly atomOf: Int32Array;
  readonly starts: Uint8Array;
}

/**
 * Offers' prices are compared as price x TIE + months of commitment: exact integers in which, of equally cheap plans,
 * the one that binds least is the cheaper. Commitments of one plan never add up to TIE months.
 */
export const TIE = 16_384;

const scaled = ({ price, bind }: CoverOffer): number => price * TIE + bind;

export function offerBook(products: number, months: number, offers: readonly CoverOffer[]): OfferBook {
  const monthly = new Int32Array(products * months).fill(-1);
  const prices = Float64Array.from(offers, scaled);
  const long: number[][] = Array.from({ length: products }, () => []);
  const collections: number[] = [];
  for (const [i, offer] of offers.entries()) {
    const [product, other] = offer.products;
    if (product === undefined || offer.from >= offer.to) continue;
    if (other !== undefined) collections.push(i);
    else if (offer.to - offer.from > 1) long[product]?.push(i);
    else {
      const cell = product * months + offer.from;
      const known = prices[monthly[cell] ?? -1] ?? Number.POSITIVE_INFINITY;
      if ((prices[i] ?? 0) < known) monthly[cell] = i;
    }
  }
  const room = {
    cells: new Float64Array(products * months),
    before: new Float64Array(products * (months + 1)),
    atomOf: new Int32Array(products * months),
    starts: new Uint8Array(products * (months + 1)),
  };
  const monthlyPrice = Float64Array.from(monthly, (i) => prices[i] ?? Number.POSITIVE_INFINITY);
  return { products, months, offers, prices, monthly, monthlyPrice, long, collections, room };
}
