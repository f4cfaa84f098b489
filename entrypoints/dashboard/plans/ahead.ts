import type { Filter } from '@/core/model/filter';
import { revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { loadPeopleView } from './load-people';
import { loadProducts } from './load-products';
import { loadUses } from './load-uses';
import type { PlanName } from './plan-views';
import type { PlanRequest } from './protocol';
import { wasteOf } from './waste-of';

type Asked = Omit<PlanRequest, 'id'>;

/** Other teams whose views are made ahead: as many as stay in memory beside the one that is open. */
const OTHERS = 2;

/** What a change of the filter needs that opening the view didn't: where a finished view was kept, nothing was read yet. */
const NEEDED: Partial<
  Readonly<Record<PlanName, (store: Store, filter: Filter, today: Day) => Promise<unknown>>>
> = {
  list: loadPeopleView,
  products: loadProducts,
  shares: loadUses,
  budget: async () => undefined,
  lists: async (store, filter, today) => {
    const asked = await askTeam(store, filter);
    return asked && wasteOf(store, asked.team, today);
  },
};

/**
 * Does beforehand what the next change of the filter is likely to ask for, bit by bit while nothing else is asked; once,
 * and again after something was written.
 * @param later has a bit of work done when there is nothing else to do
 * @param show makes a view, and keeps it
 */
export function lookAhead(
  store: Store,
  later: (work: () => Promise<unknown>) => Promise<unknown>,
  show: (asked: Asked) => Promise<unknown>,
): (asked: Asked) => Promise<void> {
  const done = new Map<string, string>();
  return async (asked) => {
    const { name, today } = asked;
    const need = NEEDED[name];
    const team = need && (await askTeam(store, asked.filter));
    if (!team) return;
    const id = `${name} ${team.team}`;
    const revision = await revisionOf(store);
    if (done.get(id) === revision) return;
    done.set(id, revision);
    const filter = { ...asked.filter, group: null, product: null };
    await later(() => need(store, { ...filter, team: team.team }, today));
    const others = team.teams.filter(({ key }) => key !== team.team).slice(0, OTHERS);
    for (const { key } of others) await later(() => show({ ...asked, filter: { ...filter, team: key } }));
  };
}
