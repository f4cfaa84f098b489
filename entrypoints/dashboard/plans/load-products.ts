import type { ProductsView } from '@/components/dashboard/products/products-view';
import { statedProducts } from '@/core/advice/products/stated-products';
import { teamProducts } from '@/core/advice/products/team-products';
import type { TeamProducts } from '@/core/advice/products/types';
import type { Filter } from '@/core/model/filter';
import { filterPeriod, lookBackFrom } from '@/core/spend/budget/filter-period';
import type { Store } from '@/core/store/store';
import { type Day, day } from '@/core/units/brands';
import { knownMembers } from './known';
import type { TeamUses } from './load-uses';
import { askedTeam, knownTeam } from './team-advice';

export interface LoadedProducts {
  readonly uses: TeamUses;
  readonly products: TeamProducts;
}

/** Every product of what the filter means; null: nothing was read yet. @throws StoreError */
export async function loadProducts(store: Store, filter: Filter, today: Day): Promise<LoadedProducts | null> {
  const asked = await askedTeam(store, filter, today);
  const found = asked && (await knownTeam(store, asked, today));
  if (!found) return null;
  const { uses, people } = found;
  const members = filter.group && (await knownMembers(store, filter.group, today));
  const known = members
    ? { ...uses.known, uses: uses.known.uses.filter(({ person }) => members.has(person)) }
    : uses.known;
  const pasts = members ? new Map([...people.pasts].filter(([id]) => members.has(id))) : people.pasts;
  const { settings, learned } = uses;
  const always = { from: day(0), to: today };
  const from = lookBackFrom(filter.back, today);
  const products = teamProducts({
    known,
    pasts,
    settings,
    learned,
    period: filterPeriod(filter.period, today, settings.fiscalYearStart) ?? always,
    lookBack: from === null ? always : { from, to: today },
    today,
  });
  return { uses: { ...uses, known }, products };
}

/** Every product of a team; null: nothing was read yet. @throws StoreError */
export async function loadProductsView(
  store: Store,
  filter: Filter,
  today: Day,
): Promise<ProductsView | null> {
  const loaded = await loadProducts(store, filter, today);
  if (!loaded) return null;
  const { uses, products } = loaded;
  return {
    ...products,
    currency: uses.settings.currency,
    today,
    spread: uses.known.source === 'spread',
    stated: products.products.length > 0 ? null : statedProducts(uses.facts),
  };
}
