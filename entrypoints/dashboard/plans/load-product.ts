import { addressKey } from '@/components/dashboard/products/product-address';
import type { ProductView } from '@/components/dashboard/products/products-view';
import { productEvidence } from '@/core/advice/products/product-evidence';
import type { Filter } from '@/core/model/filter';
import { shownName } from '@/core/privacy/disguise';
import { productPlaces } from '@/core/spend/products/product-places';
import { productParts } from '@/core/store/daily/product-parts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadProducts } from './load-products';
import { shownPlaces } from './team-places';

/** One product, the filter's; null: nothing is known of it. @throws StoreError */
export async function loadProductView(store: Store, filter: Filter, today: Day): Promise<ProductView | null> {
  const loaded = await loadProducts(store, filter, today);
  const product = loaded?.products.products.find(({ key }) => addressKey(key) === filter.product);
  if (!loaded || !product) return null;
  const { uses, products } = loaded;
  const { team, settings, facts, known } = uses;
  const { used, habits, perToken, tokenOrigin, overlaps } = products;
  const { mode, least, small } = await loadPrivacy(store);
  const few = mode === 'groups' ? { least, word: small } : null;
  const [people, places, parts] = await Promise.all([
    peopleByIds(
      store,
      product.people.map(({ personId }) => personId),
    ),
    shownPlaces(store, known.uses),
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
    spread: known.source === 'spread',
    product: {
      ...product,
      people: product.people.map((person) => ({ ...person, name: nameOf(person.personId) })),
    },
    places: used ? productPlaces(product.key, { known, ...places, perToken, period: used, few }) : [],
    parts,
    evidence: productEvidence(facts, product.key),
    overlaps: overlaps.filter((one) => one.products.some(({ key }) => key === product.key)),
  };
}
