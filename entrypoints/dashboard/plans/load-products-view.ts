import type { ProductsView } from '@/components/dashboard/products/products-view';
import { seatAnswer } from '@/components/dashboard/products/seat-answer';
import { type StatedProducts, statedProducts } from '@/core/advice/products/stated-products';
import type { TeamFacts } from '@/core/ledger/types';
import type { Filter } from '@/core/model/filter';
import { toldRows } from '@/core/privacy/told-rows';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { loadProducts } from './load-products';

/** Every product of a team; null: nothing was read yet. @throws StoreError */
export async function loadProductsView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<ProductsView | null> {
  const loaded = await loadProducts(store, filter, today);
  if (!loaded) return null;
  const { uses, products: found, isHidden, least } = loaded;
  // Thousands of people with each product: the page shows how many there are.
  const products = found.products.map(({ people: _, ...product }) => product);
  return {
    ...found,
    products,
    forPeople: seatAnswer(found.products),
    currency: uses.settings.currency,
    today,
    spread: uses.known.source === 'spread',
    least,
    stated: products.length > 0 || isHidden ? null : await statedOf(store, uses.facts),
  };
}

/** Products as a page says, as far as they may be told of. @throws StoreError */
async function statedOf(store: Store, facts: TeamFacts): Promise<StatedProducts | null> {
  const stated = statedProducts(facts);
  const { mode, least } = await loadPrivacy(store);
  if (!stated || mode !== 'groups') return stated;
  const told = toldRows(
    stated.products.map(({ people }) => people),
    least,
  );
  return { ...stated, products: stated.products.filter((_, at) => told[at]) };
}
