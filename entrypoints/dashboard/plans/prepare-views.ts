import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import type { PlanName } from './plan-views';
import type { PlanRequest } from './protocol';
import { KEPT_OF_PEOPLE, KEPT_OF_TEAM } from './views-kept';

type Asked = Omit<PlanRequest, 'id'>;

/** What takes longest, with what others rest on first. */
const ADVICE: readonly PlanName[] = ['advice', 'solved', ...KEPT_OF_PEOPLE];
/** Of a company with many teams those first in the list: each takes seconds where it is large. */
const MOST_TEAMS = 6;

/**
 * Works out what is kept and isn't of today, of the team that is looked at and of the others: so that opening a view and
 * choosing another team need only read it.
 * @param work answers one question and keeps the answer, when its turn comes
 * @throws StoreError
 */
export async function prepareViews(
  store: Store,
  { filter, today }: Pick<Asked, 'filter' | 'today'>,
  work: (asked: Asked) => Promise<unknown>,
): Promise<void> {
  const known = await askTeam(store, filter);
  if (!known) return;
  const { team, teams, settings } = known;
  const names = [...(settings.features.advice ? ADVICE : []), ...KEPT_OF_TEAM];
  const keys = [team, ...teams.map(({ key }) => key).filter((key) => key !== team)];
  const asked = { filter: { ...filter, group: null, product: null }, today, people: [], order: null };
  for (const name of names)
    for (const key of keys.slice(0, MOST_TEAMS))
      await work({ ...asked, name, filter: { ...asked.filter, team: key } });
}
