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

/** People whose single seats add up to more than a collection with all those products. */
export function singlesOfCollections(
  seats: readonly SeatHeld[],
  collections: readonly Collection[],
  seatYear: SeatYear,
): SinglesOfCollection[] {
  return [...Map.groupBy(seats, ({ personId }) => personId)]
    .flatMap(([personId, own]) =>
      collections.flatMap((collection): SinglesOfCollection[] => {
        const keys = new Set(collection.products.map(productKey));
        const singles = own
          .filter(({ product }) => keys.has(productKey(product)))
          .map(({ product }) => product);
        const price = seatYear(collection.name);
        const prices = singles.map(seatYear);
        if (singles.length < 2 || price === null || prices.includes(null)) return [];
        const singlesCost = minor(prices.reduce<number>((sum, one) => sum + (one ?? 0), 0));
        if (singlesCost <= price) return [];
        return [
          {
            personId,
            product: collection.name,
            singles,
            singlesCost,
            money: minor(singlesCost - price),
            basis: 'year',
          },
        ];
      }),
    )
    .sort(byMoney);
}
