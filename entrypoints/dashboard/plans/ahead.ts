import { revisionOf } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import { IS_SOON, NEEDED } from './needed-next';
import type { PlanRequest } from './protocol';

type Asked = Omit<PlanRequest, 'id'>;

/** Other teams whose views are made ahead: as many as stay in memory beside the one that is open. */
const OTHERS = 2;

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
    const id = [name, team.team, ...asked.people].join(' ');
    const revision = await revisionOf(store);
    if (done.get(id) === revision) return;
    done.set(id, revision);
    const filter = { ...asked.filter, group: null, product: null };
    for (const load of need) await later(() => load(store, { ...filter, team: team.team }, today));
    const others = team.teams.filter(({ key }) => key !== team.team).slice(0, OTHERS);
    const isSoon = IS_SOON[name] ?? (async () => true);
    for (const { key } of others) {
      const other = { ...filter, team: key };
      await later(async () => (await isSoon(store, other, today)) && show({ ...asked, filter: other }));
    }
  };
}
