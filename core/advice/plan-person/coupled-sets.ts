import type { Sets } from './branch-and-bound';
import type { CoverOffer } from './cover-types';
import { type OfferBook, scaled } from './offer-book';
import type { OneProduct } from './one-product';

/** The part of a person's problem that collections couple. */
export interface CoupledSets extends Sets {
  readonly products: readonly number[];
  /** The offer of each set. */
  readonly offers: readonly number[];
}

/**
 * Products that a useful collection holds, with all seats that could pay for them. Months of a product between which no
 * seat begins or ends are one atom.
 */
export function coupledSets(
  book: OfferBook,
  cells: Float64Array,
  alone: readonly (OneProduct | undefined)[],
  collections: readonly number[],
): CoupledSets {
  const { months, offers } = book;
  const products = [...new Set(collections.flatMap((i) => offers[i]?.products ?? []))]
    .filter((p) => (alone[p]?.cost ?? 0) > 0)
    .sort((a, b) => a - b);
  const used = [...collections, ...products.flatMap((p) => alone[p]?.useful ?? [])];
  const starts = new Uint8Array(book.products * (months + 1));
  const inPlay = used.flatMap((i) => offers[i] ?? []);
  for (const { products: covers, from, to } of inPlay)
    for (const p of covers) {
      starts[p * (months + 1) + from] = 1;
      starts[p * (months + 1) + to] = 1;
    }
  const weights: number[] = [];
  const atomOf = new Int32Array(book.products * months).fill(-1);
  for (const p of products) {
    let atom = -1;
    for (let m = 0; m < months; m++) {
      if (starts[p * (months + 1) + m]) atom = -1;
      const weight = cells[p * months + m] ?? 0;
      if (weight === 0) continue;
      if (atom < 0) atom = weights.push(0) - 1;
      weights[atom] = (weights[atom] ?? 0) + weight;
      atomOf[p * months + m] = atom;
    }
  }
  return {
    products,
    offers: used,
    weights: Float64Array.from(weights),
    prices: Float64Array.from(inPlay, scaled),
    atoms: inPlay.map((offer) => atomsOf(offer, atomOf, months)),
  };
}

function atomsOf({ products, from, to }: CoverOffer, atomOf: Int32Array, months: number): Int32Array {
  const atoms = new Set<number>();
  for (const p of products)
    for (let c = p * months + from; c < p * months + to; c++) {
      const atom = atomOf[c] ?? -1;
      if (atom >= 0) atoms.add(atom);
    }
  return Int32Array.from(atoms);
}
