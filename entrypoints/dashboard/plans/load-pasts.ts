import { teamPasts } from '@/core/advice/team/team-pasts';
import type { PersonPast } from '@/core/advice/types';
import type { Filter } from '@/core/model/filter';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { loadUses } from './load-uses';
import type { TeamUses } from './read-uses';
import { remember } from './remember';

/** Everything known of who used what in a team, and everybody's past at today's rates. */
export interface TeamPasts {
  readonly uses: TeamUses;
  readonly pasts: ReadonlyMap<number, PersonPast>;
}

/** The same, worked out anew only after a change; null: nothing was read yet. @throws StoreError */
export async function knownPasts(
  store: Store,
  filter: Pick<Filter, 'team'>,
  today: Day,
): Promise<TeamPasts | null> {
  const asked = await askTeam(store, filter);
  return asked && pastsOf(store, asked.team, today);
}

const TEAMS = 3;

const pastsOf = remember(READ_TABLES, TEAMS, async (store, team: string, today: Day) => {
  const uses = await loadUses(store, { team }, today);
  return uses && { uses, pasts: teamPasts({ ...uses, today }) };
});
