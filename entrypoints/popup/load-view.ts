import type { FirstRun, PopupView } from '@/components/popup/view';
import { teamOutlook } from '@/core/messages/handlers/team-outlook';
import { firstSteps, showsFirstSteps } from '@/core/model/first-run';
import { startingSettings } from '@/core/rates/starting-values';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { peopleByIds } from '@/core/store/people-by-ids';
import { isSample } from '@/core/store/sample';
import { changeSettings, loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';
import { dayOfEpoch } from '@/core/units/day';

/** What the popup shows at a moment: the chosen team, else the one read last. @throws StoreError */
export async function loadView(store: Store, now: number): Promise<PopupView | FirstRun> {
  const teams = await listTeams(store);
  const { settings } = await loadSettings(store, startingSettings());
  const team = teams.find(({ key }) => key === settings.chosenTeam) ?? teams[0];
  const steps = firstSteps(
    settings,
    teams.some((one) => !isSample(one)),
  );
  if (!team) return { teams: [], steps };
  const facts = await loadTeamFacts(store, team.key);
  const today = dayOfEpoch(now);
  const { outlook: found } = await teamOutlook(store, facts, settings, today);
  const nobody = { ...found.movers, risen: [], fallen: [] };
  const seen = settings.privacy === 'groups' ? { ...found, movers: nobody } : found;
  const movers = [...seen.movers.risen, ...seen.movers.fallen].map(({ personId }) => personId);
  const people = await peopleByIds(store, movers);
  return {
    teams: teams.map(({ key, name }) => ({ key, name, sample: isSample({ name }) })),
    outlook: seen,
    names: new Map([...people].map(([id, person]) => [id, person.name ?? person.email])),
    leadTimeDays: settings.leadTimeDays,
    confidence: settings.confidence,
    now,
    steps: showsFirstSteps(steps, settings.firstRun) ? steps : null,
  };
}

/** Remember the team the popup shows. @throws StoreError */
export async function chooseTeam(store: Store, team: string): Promise<void> {
  await changeSettings(store, startingSettings(), { chosenTeam: team });
}
