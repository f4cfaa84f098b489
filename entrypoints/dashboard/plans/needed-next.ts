import { type Filter, LOOK_BACKS } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { askedTeam } from './asked-team';
import { knownPasts } from './load-pasts';
import { loadPeopleView } from './load-people';
import { loadProducts } from './load-products';
import { loadSharesView } from './load-shares';
import { loadUses } from './load-uses';
import type { PlanName } from './plan-views';
import { loadMix } from './team-mix';
import { wasteOf } from './waste-of';

type Load = (store: Store, filter: Filter, today: Day) => Promise<unknown>;

const loadWaste: Load = async (store, filter, today) => {
  const asked = await askTeam(store, filter);
  return asked && wasteOf(store, asked.team, today);
};

/** Another look-back is a pass over every row. */
const otherHabits = [...LOOK_BACKS, null].map(
  (back): Load =>
    (store, filter, today) =>
      loadProducts(store, { ...filter, back }, today),
);

/**
 * What a change of the filter needs that opening the view didn't, bit by bit: where a finished view was kept, nothing
 * was read yet.
 */
export const NEEDED: Partial<Readonly<Record<PlanName, readonly Load[]>>> = {
  list: [loadPeopleView, loadUses],
  lists: [loadUses, loadWaste],
  products: [loadUses, knownPasts, loadProducts, ...otherHabits],
  shares: [loadUses, loadSharesView],
  budget: [],
  person: [],
};

/** One person's page reads everybody where the team's mix isn't kept: too long for what nobody asked for. */
const isMixKept = async (store: Store, filter: Filter, today: Day): Promise<boolean> => {
  const asked = await askedTeam(store, filter, today);
  return asked !== null && (await loadMix(store, asked.team, asked.stamp)) !== null;
};

/** Whether a team's view is soon made; of what isn't named here, it always is. */
export const IS_SOON: Partial<
  Readonly<Record<PlanName, (store: Store, filter: Filter, today: Day) => Promise<boolean>>>
> = { person: isMixKept };
