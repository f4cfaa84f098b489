import { addressKey } from '@/components/dashboard/products/product-address';
import type { ProductView } from '@/components/dashboard/products/products-view';
import { productEvidence } from '@/core/advice/products/product-evidence';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { productParts } from '@/core/store/daily/product-parts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadProducts } from './load-products';
import { placesOf } from './product-places';
import { toldProduct } from './told-product';

/** One product, the filter's; null: nothing is known, or may be told, of it. A charge can be one person's. @throws StoreError */
export async function loadProductView(store: Store, filter: Filter, today: Day): Promise<ProductView | null> {
  const loaded = await loadProducts(store, filter, today);
  const product = loaded?.products.products.find(({ key }) => addressKey(key) === filter.product);
  if (!loaded || !product) return null;
  const { uses, products } = loaded;
  const { team, settings, facts, known } = uses;
  const { used, habits, perToken, tokenOrigin, overlaps } = products;
  const { mode } = await loadPrivacy(store);
  const few = mode === 'groups' ? await toldProduct(store, team, product.key, today) : null;
  const [people, places, parts] = await Promise.all([
    peopleByIds(
      store,
      product.people.map(({ personId }) => personId),
    ),
    used && !(few && filter.group)
      ? placesOf(store, uses, { key: product.key, perToken, period: used }, few, today)
      : [],
    used && filter.group === null
      ? productParts(store, team, product.key, used, few)
      : { versions: [], features: [] },
  ]);
  const nameOf = (id: number) => {
    const person = people.get(id);
    return mode === 'groups' ? '' : person ? shownName(person) : '–';
  };
  return {
    currency: settings.currency,
    today,
    perToken,
    tokenOrigin,
    used,
    habits,
    groupsOnly: mode === 'groups',
    least: loaded.least,
    spread: known.source === 'spread',
    product: {
      ...product,
      people: product.people.map((person) => ({ ...person, name: nameOf(person.personId) })),
    },
    places,
    parts,
    evidence: few ? { charges: [], readings: [] } : productEvidence(facts, product.key),
    overlaps: overlaps.filter((one) => one.products.some(({ key }) => key === product.key)),
  };
}
