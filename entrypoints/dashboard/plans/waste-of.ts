import { teamWaste } from '@/core/advice/waste/team-waste';
import { loadPlannedBurns } from '@/core/store/planned-burns';
import { READ_TABLES } from '@/core/store/revisions';
import type { Day } from '@/core/units/brands';
import { loadUses } from './load-uses';
import { remember } from './remember';

const TEAMS = 3;

/** Everything of a team, worked out anew only after a change; a narrower filter is a pass over it. */
export const wasteOf = remember(
  [...READ_TABLES, 'kept:decision'],
  TEAMS,
  async (store, asked: string, today: Day) => {
    const loaded = await loadUses(store, { team: asked }, today);
    if (!loaded) return null;
    const { team, settings, known } = loaded;
    const planned = await loadPlannedBurns(store, team);
    const waste = teamWaste({ ...loaded, today, planned });
    const people = new Set(known.uses.map(({ person }) => person));
    return { team, settings, waste, uses: known.uses, people };
  },
);
