import { LOOK_BACKS } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import { heeds } from './heeded';
import type { PlanName } from './plan-views';
import type { PlanRequest } from './protocol';
import { teamsAhead } from './teams-ahead';
import { KEPT_OF_PEOPLE, KEPT_OF_TEAM } from './views-kept';

type Asked = Omit<PlanRequest, 'id'>;

/** What takes longest, with what others rest on first. */
const ADVICE: readonly PlanName[] = ['advice', 'solved', ...KEPT_OF_PEOPLE];

/**
 * Works out what is kept and isn't of today, of the team that is looked at and of the others, for each look-back: so that
 * opening a view, choosing another team or another look-back need only read it.
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
  const names = [...(known.settings.features.advice ? ADVICE : []), ...KEPT_OF_TEAM];
  const asked = { today, people: [], order: null };
  for (const name of names)
    for (const team of teamsAhead(known))
      for (const back of heeds(name, 'back') ? [...LOOK_BACKS, null] : [filter.back])
        await work({ ...asked, name, filter: { ...filter, group: null, product: null, team, back } });
}
