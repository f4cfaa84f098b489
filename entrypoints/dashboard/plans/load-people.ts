import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { adviseEverybody } from './advise-everybody';
import { askedTeam } from './asked-team';
import { keptRows, rowsOf } from './people-rows';
import { peopleView } from './people-view-of';
import { knownTeam } from './team-advice';
import { loadMix } from './team-mix';

/** Everybody's advice as it is kept; null: nothing was read yet. @throws StoreError */
export async function loadPeopleView(store: Store, filter: Filter, today: Day): Promise<PeopleView | null> {
  const asked = await askedTeam(store, filter, today);
  if (!asked) return null;
  const kept = await keptRows(store, asked.team, today);
  const stale = isStale(kept, asked.stamp);
  return peopleView(store, asked, filter, kept, today, { stale, missing: null });
}

const isStale = (kept: readonly Pick<PersonRow, 'verdict'>[], now: string): boolean =>
  kept.length === 0 || kept.some(({ verdict }) => verdict.stamp !== now);

/** Everybody's advice of today, worked out and kept; null: nothing was read yet. @throws StoreError */
export async function loadAdvice(store: Store, filter: Filter, today: Day): Promise<PeopleView | null> {
  const asked = await askedTeam(store, filter, today);
  if (!asked) return null;
  const rows = await keptRows(store, asked.team, today);
  // Another page of the dashboard may have been quicker.
  if (!isStale(rows, asked.stamp)) {
    // Another program's verdicts stand, but what it kept of the team for one person's page isn't read.
    if (!(await loadMix(store, asked.team, asked.stamp))) await knownTeam(store, asked, today);
    return peopleView(store, asked, filter, rows, today, { stale: false, missing: null });
  }
  const known = await knownTeam(store, asked, today);
  if (!known) return null;
  const verdicts = await adviseEverybody(store, asked, known.people);
  const advised = await rowsOf(store, asked.team, verdicts, today);
  return peopleView(store, asked, filter, advised, today, { stale: false, missing: known.people.missing });
}
