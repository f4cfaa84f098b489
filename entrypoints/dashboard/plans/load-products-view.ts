import type { ProductsView } from '@/components/dashboard/products/products-view';
import { seatAnswer } from '@/components/dashboard/products/seat-answer';
import { statedProducts } from '@/core/advice/products/stated-products';
import type { Filter } from '@/core/model/filter';
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
  const { uses, products: found, isHidden } = loaded;
  // Thousands of people with each product: the page shows how many there are.
  const products = found.products.map(({ people: _, ...product }) => product);
  return {
    ...found,
    products,
    forPeople: seatAnswer(found.products),
    currency: uses.settings.currency,
    today,
    spread: uses.known.source === 'spread',
    stated: products.length > 0 || isHidden ? null : statedProducts(uses.facts),
  };
}
