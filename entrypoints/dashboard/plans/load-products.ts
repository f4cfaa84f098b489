import { teamProducts } from '@/core/advice/products/team-products';
import type { TeamProducts } from '@/core/advice/products/types';
import { type Filter, NO_FILTER } from '@/core/model/filter';
import { safeProducts } from '@/core/privacy/safe-products';
import { onlyTold } from '@/core/privacy/told-use';
import { filterPeriod } from '@/core/spend/budget/filter-period';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { FIRST_DAY } from '@/core/units/day';
import { wholeMonths } from '@/core/units/month';
import { askTeam } from './asked';
import { fewUsersIn } from './few-people';
import { habitsOf } from './known-habits';
import { knownPasts } from './load-pasts';
import type { TeamUses } from './read-uses';
import { isToldAt, isToldOf } from './told-parts';
import { toldTeam } from './told-uses';

export interface LoadedProducts {
  /** Where only groups may be looked at: what may be told of alone. */
  readonly uses: TeamUses;
  readonly products: TeamProducts;
  /** People that are enough to be told of; 0: anybody may be looked at. */
  readonly least: number;
  /** Only groups may be looked at, and something is known of who used what: pages aren't needed. */
  readonly isHidden: boolean;
}

/** Every product of what the filter means; null: nothing was read yet. @throws StoreError */
export async function loadProducts(store: Store, filter: Filter, today: Day): Promise<LoadedProducts | null> {
  const asked = await askTeam(store, filter);
  if (!asked) return null;
  const { group, period } = filter;
  const told = await toldTeam(store, asked.team, group?.by ?? null, today);
  // People above a break-even in one look-back, less those in another, are few: there is one.
  const back = told ? NO_FILTER.back : filter.back;
  const habitual = await habitsOf(store, { team: asked.team, group, back }, today);
  if (!habitual) return null;
  const { uses, request, habits } = habitual;
  const chosen = filterPeriod(period, today, uses.settings.fiscalYearStart) ?? { from: FIRST_DAY, to: today };
  const open = { isHidden: false, least: 0 };
  if (!told) return { uses, products: teamProducts({ ...request, period: chosen }, habits), ...open };
  const { known } = uses;
  const own = onlyTold(known.uses, isToldOf(told, group));
  const all = onlyTold(known.uses, isToldAt(told, group));
  const asTold = { ...request, known: { ...known, uses: own }, period: wholeMonths(chosen) };
  const found = teamProducts(asTold, habits);
  const whole = (await knownPasts(store, { team: asked.team }, today))?.uses.known.uses ?? [];
  const few = await fewUsersIn(store, whole, { group }, found.habits ? [found.habits] : [], today);
  const { least } = told;
  return {
    uses: { ...uses, known: asTold.known },
    products: safeProducts(found, { known: known.uses, all, told: own }, few?.keys ?? new Set(), least),
    isHidden: whole.length > 0,
    least,
  };
}
