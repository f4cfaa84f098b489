import { branchAndBound } from './branch-and-bound';
import { coupledSets } from './coupled-sets';
import type { Cover, CoverProblem } from './cover-types';
import { monthCosts } from './month-costs';
import { type OfferBook, offerBook, TIE } from './offer-book';
import { type OneProduct, oneProduct } from './one-product';
import { usefulCollections } from './useful-collections';

/**
 * The exact cheapest mix of Flex and seats, to the minor unit. Of equally cheap mixes the one that binds least.
 *
 * Three steps, each exact: a month is paid on Flex or by a monthly seat, whichever is cheaper; each product by itself is
 * a shortest way over the months; only products that a collection couples, and only with collections that can pay at
 * all, are searched together (`branchAndBound`).
 */
export const cheapestCover = ({ products, months, flex, offers }: CoverProblem): Cover =>
  coverOf(offerBook(products, months, offers), flex);

/** As `cheapestCover`, for one of many people with the same offers. */
export function coverOf(book: OfferBook, flex: ArrayLike<number>): Cover {
  const { products } = book;
  monthCosts(book, flex);
  const alone: (OneProduct | undefined)[] = [];
  const needed: number[] = [];
  for (let p = 0; p < products; p++) {
    const one = oneProduct(book, p);
    if (!one) continue;
    alone[p] = one;
    needed.push(p);
  }
  const taken: number[] = [];
  const collections = usefulCollections(book, alone);
  const coupled = new Set<number>();
  for (const sets of collections.length > 0 ? coupledSets(book, alone, collections) : []) {
    for (const p of sets.products) coupled.add(p);
    const { taken: chosen } = branchAndBound(sets);
    for (const [s, offer] of sets.offers.entries()) if (chosen[s]) taken.push(offer);
  }
  for (const p of needed) if (!coupled.has(p)) taken.push(...(alone[p]?.taken ?? []));
  return priced(book, flex, taken);
}

/** Cost of the seats taken, with the monthly seats that pay in the months they leave open. */
function priced(book: OfferBook, flex: ArrayLike<number>, long: readonly number[]): Cover {
  const { products, months, offers, monthly, monthlyPrice } = book;
  const covered = new Uint8Array(products * months);
  const taken = [...long];
  let cost = 0;
  for (const i of long) {
    const offer = offers[i];
    if (!offer) continue;
    cost += offer.price;
    for (const p of offer.products) covered.fill(1, p * months + offer.from, p * months + offer.to);
  }
  for (let c = 0; c < covered.length; c++) {
    const onFlex = flex[c] ?? 0;
    if (onFlex === 0 || covered[c]) continue;
    if ((monthlyPrice[c] ?? 0) < onFlex * TIE) {
      const i = monthly[c] ?? -1;
      cost += offers[i]?.price ?? 0;
      taken.push(i);
    } else cost += onFlex;
  }
  return { cost, taken: taken.sort((a, b) => a - b) };
}
