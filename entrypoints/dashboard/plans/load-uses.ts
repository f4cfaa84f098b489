import type { Filter } from '@/core/model/filter';
import { READ_TABLES } from '@/core/store/revisions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { readUses, type TeamUses } from './read-uses';
import { remember } from './remember';

/** Everything known of who used what in a team, read again only after a change; null: nothing was read yet. @throws StoreError */
export async function loadUses(
  store: Store,
  filter: Pick<Filter, 'team'>,
  today: Day,
): Promise<TeamUses | null> {
  const asked = await askTeam(store, filter);
  return asked && usesOf(store, asked.team, today);
}

/** Two and both together. */
const TEAMS = 3;

const usesOf = remember(READ_TABLES, TEAMS, (store, asked: string | null, today: Day) =>
  readUses(store, asked, today, null),
);
