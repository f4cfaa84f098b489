import type { Settings } from '@/core/model/settings';
import { collectionsInUse } from '@/core/rates/collections';
import { productKey } from '@/core/rates/product-key';
import { seatPerYear } from '@/core/rates/seat-price';
import type { CollectionOverlap, TeamProduct } from './types';

/** Collections of which the team uses at least two products, those with the most Flex cost first. */
export function collectionOverlaps(
  products: readonly Pick<TeamProduct, 'key' | 'name' | 'people' | 'rates'>[],
  settings: Pick<Settings, 'collections' | 'seatPrices' | 'currency'>,
): CollectionOverlap[] {
  return collectionsInUse(settings)
    .flatMap(({ name, products: contents }) => {
      const covered = new Set(contents.map(productKey));
      const own = products.filter(({ key, rates }) => covered.has(key) && rates.perResult === null);
      return own.length < 2 ? [] : [overlap(name, own, settings)];
    })
    .sort((a, b) => (b.flexPerYear ?? 0) - (a.flexPerYear ?? 0) || a.name.localeCompare(b.name));
}

function overlap(
  name: string,
  products: readonly Pick<TeamProduct, 'key' | 'name' | 'people'>[],
  settings: Pick<Settings, 'seatPrices' | 'currency'>,
): CollectionOverlap {
  const perYear = seatPerYear(name, settings)?.perYear.minor ?? null;
  const people = new Map<number, { used: number; flex: number; holds: boolean }>();
  let priced = true;
  for (const product of products)
    for (const { personId, flexPerYear, cheapest } of product.people) {
      const own = people.get(personId) ?? { used: 0, flex: 0, holds: false };
      people.set(personId, own);
      own.used++;
      own.flex += flexPerYear ?? 0;
      own.holds ||= cheapest !== null && productKey(cheapest) === productKey(name);
      if (flexPerYear === null) priced = false;
    }
  const all = [...people.values()];
  return {
    name,
    perYear,
    products: products.map((product) => ({
      key: product.key,
      name: product.name,
      people: product.people.length,
    })),
    people: all.length,
    several: all.filter(({ used }) => used > 1).length,
    flexPerYear: priced ? all.reduce((sum, { flex }) => sum + flex, 0) : null,
    above: perYear === null ? 0 : all.filter(({ flex }) => flex > perYear).length,
    cheapestFor: all.filter(({ holds }) => holds).length,
  };
}
