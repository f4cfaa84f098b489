import { SAMPLE_TEAMS, sampleCaptures } from '@/core/sample/sample-captures';
import type { Day } from '@/core/units/brands';
import { deleteTeam } from './forget';
import { saveCapture } from './save-capture';
import type { Store } from './store';
import type { KnownTeam } from './teams';
import { listTeams } from './teams';

/** Whether a team belongs to the sample company. */
export const isSample = (team: Pick<KnownTeam, 'name'>): boolean =>
  team.name !== null && SAMPLE_TEAMS.includes(team.name);

/** Store the sample company's captures as if they had been read. @throws StoreError */
export async function loadSample(store: Store, today: Day): Promise<void> {
  for (const capture of sampleCaptures(today)) await saveCapture(store, capture);
}

/** Remove the sample company's teams and people. @throws StoreError */
export async function removeSample(store: Store): Promise<void> {
  for (const team of await listTeams(store)) if (isSample(team)) await deleteTeam(store, team.key);
}
