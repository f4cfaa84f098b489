import { startingSettings } from '@/core/rates/starting-values';
import { SAMPLE_ID, SAMPLE_TEAMS } from '@/core/sample/sample-teams';
import type { Day } from '@/core/units/brands';
import { epochOfDay } from '@/core/units/day';
import { addDaily, addDailyTables } from './daily/save-daily';
import { deleteTeam } from './forget';
import { teamKey } from './keys';
import { deleteMemberships, loadMemberships, putPlacings } from './people-care/memberships';
import { captureTables, prepareCapture, putCapture } from './save-capture';
import { changeSettings, loadSettings } from './settings';
import { type Store, write } from './store';
import type { KnownTeam } from './teams';
import { listTeams } from './teams';

/** Whether a team belongs to the sample company. */
export const isSample = (team: Pick<KnownTeam, 'name'>): boolean =>
  team.name !== null && SAMPLE_TEAMS.includes(team.name);

/**
 * Store the sample company as if its pages had been read and its files imported: all of it, or nothing. What is there of
 * it already goes first, as it may be from another day.
 * @throws StoreError
 */
export async function loadSample(store: Store, today: Day): Promise<void> {
  await removeSample(store);
  // Loaded when it is asked for: few ever do.
  const { sampleCaptures, sampleDays, samplePlaces } = await import('@/core/sample/sample-company');
  const captures = await Promise.all(sampleCaptures(today).map(prepareCapture));
  await write(
    store,
    (db) => [...new Set([...captureTables(db), ...addDailyTables(db)])],
    async (db) => {
      for (const capture of captures) await putCapture(db, capture);
      for (const [at, { gathered, from, to }] of sampleDays(today).entries()) {
        const readAt = epochOfDay(to) + 86_400_000;
        const name = `sample-daily-use-${at + 1}.csv`;
        const file = { id: `${SAMPLE_ID}days-${at}`, name, kind: 'daily-usage', readAt, importedAt: readAt };
        await addDaily(db, gathered, { ...file, rejected: 0, period: { from, to }, team: null }, {});
      }
      for (const list of samplePlaces(today)) await putPlacings(db, list);
    },
  );
}

/** Remove the sample company's teams, people, lists and files, without a trace. @throws StoreError */
export async function removeSample(store: Store): Promise<void> {
  const lists = (await loadMemberships(store)).map(({ id }) => id);
  // Before the teams: people still on a list are kept.
  await deleteMemberships(
    store,
    lists.filter((id) => id.startsWith(SAMPLE_ID)),
  );
  for (const team of await listTeams(store)) if (isSample(team)) await deleteTeam(store, team.key);
  const { chosenTeam } = (await loadSettings(store, startingSettings())).settings;
  const keys = SAMPLE_TEAMS.map((name) => teamKey({ kind: 'one', name }));
  if (chosenTeam !== null && chosenTeam !== undefined && keys.includes(chosenTeam))
    await changeSettings(store, startingSettings(), { chosenTeam: null });
}
