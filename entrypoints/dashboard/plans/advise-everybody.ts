import { openProgress } from '@/components/dashboard/people/advice-progress';
import { advisePerson } from '@/core/advice/team/advise-person';
import type { TeamPeople } from '@/core/advice/team/team-people';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Store } from '@/core/store/store';
import { keepVerdicts } from '@/core/store/verdicts';
import type { AskedTeam } from './asked-team';
import { knownVerdicts } from './known';

/** Time after which other questions to the worker get their turn. */
const TURN_MS = 50;

/** Advises everybody of a team, from what stood before, and keeps it unless something is missing. @throws StoreError */
export async function adviseEverybody(
  store: Store,
  { team, stamp }: Pick<AskedTeam, 'team' | 'stamp'>,
  { ids, requestOf, missing }: TeamPeople,
): Promise<Map<number, AdvisedVerdict>> {
  const before = await knownVerdicts(store, team);
  const verdicts = new Map<number, AdvisedVerdict>();
  const progress = openProgress();
  let turn = performance.now();
  for (const [done, id] of ids.entries()) {
    const person = requestOf(id);
    if (person) verdicts.set(id, advisePerson(person, before.get(id) ?? null, stamp).verdict);
    if (performance.now() - turn < TURN_MS) continue;
    progress.tell({ done: done + 1, all: ids.length });
    await new Promise((next) => setTimeout(next));
    turn = performance.now();
  }
  progress.close();
  if (missing === null) await keepVerdicts(store, team, verdicts, Date.now());
  return verdicts;
}
