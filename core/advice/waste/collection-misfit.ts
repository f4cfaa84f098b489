import type { SeatHeld } from '@/core/ledger/seats-held';
import { productKey } from '@/core/rates/product-key';
import { type Minor, minor } from '@/core/units/brands';
import { byMoney, type SeatYear, type Waste } from './types';

/** What a person used in the time looked at: products on seats and on Flex. */
export type ProductsUsed = (personId: number) => readonly string[];

export interface Collection {
  readonly name: string;
  readonly products: readonly string[];
}

/** A collection's holder who uses one of its products only. */
export interface OneProductHolder extends Waste {
  readonly collection: string;
}

/** Somebody whose single seats together cost more than a collection that holds them all. */
export interface SinglesOfCollection extends Waste {
  /** `product` is the collection. */
  readonly singles: readonly string[];
  readonly singlesCost: Minor;
}

/**
 * Collection holders who use one product. Money is the collection's price less a seat of that product, a year;
 * those whom the single seat would not be cheaper are left out.
 */
export function oneProductHolders(
  seats: readonly SeatHeld[],
  collections: readonly Collection[],
  used: ProductsUsed,
  seatYear: SeatYear,
): OneProductHolder[] {
  return seats
    .flatMap(({ personId, product: name }): OneProductHolder[] => {
      const collection = collections.find((one) => productKey(one.name) === productKey(name));
      if (!collection) return [];
      const keys = new Set(collection.products.map(productKey));
      const own = new Map(used(personId).map((product) => [productKey(product), product]));
      const inside = [...own].filter(([key]) => keys.has(key)).map(([, product]) => product);
      const [only] = inside;
      if (inside.length !== 1 || only === undefined) return [];
      const [whole, single] = [seatYear(name), seatYear(only)];
      if (whole !== null && single !== null && single >= whole) return [];
      const money = whole === null || single === null ? null : minor(whole - single);
      return [{ personId, product: only, collection: name, money, basis: 'year' }];
    })
    .sort(byMoney);
}

/**
 * People whose single seats add up to more than a collection with all those products. A single seat is given up once:
 * of collections that hold the same ones the one that saves most counts. Where the collection is held, too, the single
 * seats save all they cost.
 */
export function singlesOfCollections(
  seats: readonly SeatHeld[],
  collections: readonly Collection[],
  seatYear: SeatYear,
): SinglesOfCollection[] {
  return [...Map.groupBy(seats, ({ personId }) => personId)]
    .flatMap(([personId, own]) => {
      const found: SinglesOfCollection[] = [];
      const names = own.map(({ product }) => product);
      for (let left = names; ; ) {
        const [best] = collections
          .flatMap((collection) => replaced(personId, names, left, collection, seatYear))
          .sort(byMoney);
        if (!best) return found;
        found.push(best);
        left = left.filter((name) => !best.singles.includes(name));
      }
    })
    .sort(byMoney);
}

/** @param names of all seats a person holds @param left those that are still to be looked at */
function replaced(
  personId: number,
  names: readonly string[],
  left: readonly string[],
  collection: Collection,
  seatYear: SeatYear,
): SinglesOfCollection[] {
  const keys = new Set(collection.products.map(productKey));
  const singles = left.filter((name) => keys.has(productKey(name)));
  const price = seatYear(collection.name);
  const prices = singles.map(seatYear);
  if (singles.length < 2 || price === null || prices.includes(null)) return [];
  const singlesCost = minor(prices.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  if (singlesCost <= price) return [];
  const isHeld = names.some((name) => productKey(name) === productKey(collection.name));
  const money = isHeld ? singlesCost : minor(singlesCost - price);
  return [{ personId, product: collection.name, singles, singlesCost, money, basis: 'year' }];
}
