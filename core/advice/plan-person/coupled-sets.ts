import type { Sets } from './branch-and-bound';
import type { CoverOffer } from './cover-types';
import { type OfferBook, scaled } from './offer-book';
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
  cells: Float64Array,
  alone: readonly (OneProduct | undefined)[],
  collections: readonly number[],
): CoupledSets[] {
  return groups(book, collections).map(({ offers: group, products: held }) => {
    const products = held.filter((p) => alone[p] !== undefined);
    const offers = [...group];
    for (const p of products) offers.push(...(alone[p]?.useful ?? []));
    return { products, offers, ...setsOf(book, cells, products, offers) };
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
  { months, offers: all, products: width }: OfferBook,
  cells: Float64Array,
  products: readonly number[],
  offers: readonly number[],
): Sets {
  const starts = new Uint8Array(width * (months + 1));
  const prices = new Float64Array(offers.length);
  for (const [s, i] of offers.entries()) {
    const offer = all[i];
    if (!offer) continue;
    prices[s] = scaled(offer);
    for (const p of offer.products) {
      starts[p * (months + 1) + offer.from] = 1;
      starts[p * (months + 1) + offer.to] = 1;
    }
  }
  const weights = new Float64Array(products.length * months);
  const atomOf = new Int32Array(width * months).fill(-1);
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
  return {
    weights: weights.subarray(0, atoms),
    prices,
    atoms: offers.map((i) => atomsOf(all[i], atomOf, months)),
  };
}

/** A product's atoms follow each other, so each is met in one run. */
function atomsOf(offer: CoverOffer | undefined, atomOf: Int32Array, months: number): Int32Array {
  const atoms: number[] = [];
  for (const p of offer?.products ?? []) {
    let last = -1;
    const to = p * months + (offer?.to ?? 0);
    for (let c = p * months + (offer?.from ?? 0); c < to; c++) {
      const atom = atomOf[c] ?? -1;
      if (atom < 0 || atom === last) continue;
      atoms.push(atom);
      last = atom;
    }
  }
  return Int32Array.from(atoms);
}
