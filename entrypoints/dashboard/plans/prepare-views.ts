import type { Store } from '@/core/store/store';
import { askTeam } from './asked';
import type { PlanName, PlanRequest } from './protocol';

type Asked = Omit<PlanRequest, 'id'>;

/** Views that are kept, and shown first when another team is chosen or the dashboard opens. */
const VIEWS: readonly PlanName[] = [
  'choices',
  'outlook',
  'overview',
  'curves',
  'shares',
  'budget',
  'products',
];
/** What they and others rest on, which takes longest. */
const ADVICE: readonly PlanName[] = ['advice', 'solved', 'list', 'lists'];
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
  const names = [...(settings.features.advice ? ADVICE : []), ...VIEWS];
  const keys = [team, ...teams.map(({ key }) => key).filter((key) => key !== team)];
  const asked = { filter: { ...filter, group: null, product: null }, today, people: [], order: null };
  for (const name of names)
    for (const key of keys.slice(0, MOST_TEAMS))
      await work({ ...asked, name, filter: { ...asked.filter, team: key } });
}
