import type { Sets } from './branch-and-bound';
import type { CoverOffer } from './cover-types';
import type { OfferBook, Room } from './offer-book';
import type { OneProduct } from './one-product';

/** A part of a person's problem that collections couple. */
export interface CoupledSets extends Sets {
  readonly products: readonly number[];
  /** The offer of each set. */
  readonly offers: readonly number[];
}

/**
 * Products that useful collections hold, with all seats that could pay for them; what no collection couples is apart.
 * Months of a product between which no seat begins or ends are one atom.
 */
export function coupledSets(
  book: OfferBook,
  alone: readonly (OneProduct | undefined)[],
  collections: readonly number[],
): CoupledSets[] {
  return groups(book, collections).map(({ offers: group, products: held }) => {
    const products = held.filter((p) => alone[p] !== undefined);
    const offers = [...group];
    for (const p of products) offers.push(...(alone[p]?.useful ?? []));
    return { products, offers, ...setsOf(book, products, offers) };
  });
}

interface Group {
  readonly offers: number[];
  readonly products: number[];
}

/** Collections that share products, directly or through others. */
function groups({ offers, products }: OfferBook, collections: readonly number[]): Group[] {
  const next = Int32Array.from({ length: products }, (_, p) => p);
  const root = (p: number): number => {
    let at = p;
    while (next[at] !== at) at = next[at] ?? at;
    return at;
  };
  for (const i of collections) {
    const covers = offers[i]?.products ?? [];
    const first = root(covers[0] ?? 0);
    for (const p of covers) next[root(p)] = first;
  }
  const found = new Map<number, Group>();
  for (const i of collections) {
    const at = root(offers[i]?.products[0] ?? 0);
    const group = found.get(at);
    if (group) group.offers.push(i);
    else found.set(at, { offers: [i], products: [] });
  }
  for (let p = 0; p < products; p++) found.get(root(p))?.products.push(p);
  return [...found.values()];
}

function setsOf(
  { months, offers: all, prices: allPrices, room }: OfferBook,
  products: readonly number[],
  offers: readonly number[],
): Sets {
  const { cells, atomOf, starts } = room;
  for (const p of products) starts.fill(0, p * (months + 1), (p + 1) * (months + 1));
  const prices = new Float64Array(offers.length);
  for (let s = 0; s < offers.length; s++) {
    const offer = all[offers[s] ?? -1];
    if (!offer) continue;
    prices[s] = allPrices[offers[s] ?? -1] ?? 0;
    for (const p of offer.products) {
      starts[p * (months + 1) + offer.from] = 1;
      starts[p * (months + 1) + offer.to] = 1;
    }
  }
  const weights = new Float64Array(products.length * months);
  let atoms = 0;
  for (const p of products) {
    let atom = -1;
    for (let m = 0; m < months; m++) {
      if (starts[p * (months + 1) + m]) atom = -1;
      const weight = cells[p * months + m] ?? 0;
      if (weight === 0) continue;
      if (atom < 0) atom = atoms++;
      weights[atom] = (weights[atom] ?? 0) + weight;
      atomOf[p * months + m] = atom;
    }
  }
  const list: number[] = [];
  const first = new Int32Array(offers.length + 1);
  for (let s = 0; s < offers.length; s++) {
    const offer = all[offers[s] ?? -1];
    if (offer) addAtoms(list, offer, room, months);
    first[s + 1] = list.length;
  }
  return { weights: weights.subarray(0, atoms), prices, first, list: new Int32Array(list) };
}

/** A product's atoms follow each other, so each is met in one run. */
function addAtoms(
  list: number[],
  { products, from, to }: CoverOffer,
  { cells, atomOf }: Room,
  months: number,
) {
  for (const p of products) {
    let last = -1;
    for (let c = p * months + from; c < p * months + to; c++) {
      const atom = atomOf[c] ?? -1;
      if ((cells[c] ?? 0) === 0 || atom === last) continue;
      list.push(atom);
      last = atom;
    }
  }
}
