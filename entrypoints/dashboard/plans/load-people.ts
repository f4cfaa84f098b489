import { openProgress } from '@/components/dashboard/people/advice-progress';
import type { PeopleView, PersonRow } from '@/components/dashboard/people/people-view';
import { advisePerson } from '@/core/advice/team/advise-person';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { keepVerdicts } from '@/core/store/verdicts';
import type { Day } from '@/core/units/brands';
import { askedTeam } from './asked-team';
import { knownVerdicts } from './known';
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

/** Time after which other questions to the worker get their turn. */
const TURN_MS = 50;

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
  const before = await knownVerdicts(store, asked.team);
  const known = await knownTeam(store, asked, today);
  if (!known) return null;
  const { ids, requestOf, missing } = known.people;
  const verdicts = new Map<number, AdvisedVerdict>();
  const progress = openProgress();
  let turn = performance.now();
  for (const [done, id] of ids.entries()) {
    const person = requestOf(id);
    if (person) verdicts.set(id, advisePerson(person, before.get(id) ?? null, asked.stamp).verdict);
    if (performance.now() - turn < TURN_MS) continue;
    progress.tell({ done: done + 1, all: ids.length });
    await new Promise((next) => setTimeout(next));
    turn = performance.now();
  }
  progress.close();
  if (missing === null) await keepVerdicts(store, asked.team, verdicts, Date.now());
  const advised = await rowsOf(store, asked.team, verdicts, today);
  return peopleView(store, asked, filter, advised, today, { stale: false, missing });
}
