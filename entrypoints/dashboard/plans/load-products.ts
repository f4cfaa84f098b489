import { productHabits } from '@/core/advice/products/product-habits';
import { teamProducts } from '@/core/advice/products/team-products';
import type { TeamProducts } from '@/core/advice/products/types';
import type { Filter } from '@/core/model/filter';
import { safeProducts } from '@/core/privacy/safe-products';
import { filterPeriod, lookBackFrom } from '@/core/spend/budget/filter-period';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { type Day, day } from '@/core/units/brands';
import { askTeam } from './asked';
import { fewUsersIn } from './few-people';
import { knownMembers } from './known';
import { knownPasts } from './load-pasts';
import type { TeamUses } from './load-uses';
import { remember } from './remember';

export interface LoadedProducts {
  readonly uses: TeamUses;
  readonly products: TeamProducts;
  /** Some aren't told of, as too few people used them. */
  readonly isHidden: boolean;
}

/** Habits, worked out anew only after a change. */
const habitsOf = remember(READ_TABLES, 8, habitsIn);

type Narrowed = Pick<Filter, 'team' | 'group' | 'back'>;

async function habitsIn(store: Store, { team, group, back }: Narrowed, today: Day) {
  const found = await knownPasts(store, { team }, today);
  if (!found) return null;
  const { uses, pasts } = found;
  const { settings, learned } = uses;
  const members = group && (await knownMembers(store, group, today));
  const known = members
    ? { ...uses.known, uses: uses.known.uses.filter(({ person }) => members.has(person)) }
    : uses.known;
  const from = lookBackFrom(back, today);
  const request = {
    ...{ known, settings, learned, today },
    pasts: members ? new Map([...pasts].filter(([id]) => members.has(id))) : pasts,
    lookBack: { from: from ?? ALWAYS, to: today },
  };
  return { uses: { ...uses, known }, request, habits: productHabits(request) };
}

const ALWAYS = day(0);

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
  const all = teamProducts({ ...request, period: chosen ?? { from: ALWAYS, to: today } }, habits);
  const whole = (await knownPasts(store, { team: asked.team }, today))?.uses.known.uses ?? [];
  const windows = [all.used, all.habits].filter((one) => one !== null);
  const few = await fewUsersIn(store, whole, { group }, windows, today);
  const products = few ? safeProducts(all, uses.known.uses, few.keys, few.least) : all;
  return { uses, products, isHidden: products.products.length < all.products.length };
}
