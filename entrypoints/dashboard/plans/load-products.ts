import { teamProducts } from '@/core/advice/products/team-products';
import type { TeamProducts } from '@/core/advice/products/types';
import type { Filter } from '@/core/model/filter';
import { safeProducts } from '@/core/privacy/safe-products';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { FIRST_DAY } from '@/core/units/day';
import { askTeam } from './asked';
import { fewUsersIn } from './few-people';
import { habitsOf } from './known-habits';
import { knownPasts } from './load-pasts';
import type { TeamUses } from './read-uses';

export interface LoadedProducts {
  readonly uses: TeamUses;
  readonly products: TeamProducts;
  /** Some aren't told of, as too few people used them. */
  readonly isHidden: boolean;
}

/** Every product of what the filter means; null: nothing was read yet. @throws StoreError */
export async function loadProducts(
  store: Store,
  { team, group, back, period }: Filter,
  today: Day,
): Promise<LoadedProducts | null> {
  const asked = await askTeam(store, { team });
  const found = asked && (await habitsOf(store, { team: asked.team, group, back }, today));
  if (!found) return null;
  const { uses, request, habits } = found;
  const chosen = filterPeriod(period, today, uses.settings.fiscalYearStart);
  const all = teamProducts({ ...request, period: chosen ?? { from: FIRST_DAY, to: today } }, habits);
  const whole = (await knownPasts(store, { team: asked.team }, today))?.uses.known.uses ?? [];
  const windows = [all.used, all.habits].filter((one) => one !== null);
  const few = await fewUsersIn(store, whole, { group }, windows, today);
  const products = few ? safeProducts(all, uses.known.uses, few.keys, few.least) : all;
  return { uses, products, isHidden: products.products.length < all.products.length };
}
