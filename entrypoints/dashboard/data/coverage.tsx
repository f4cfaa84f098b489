import { CoverageSection } from '@/components/dashboard/data/CoverageSection';
import type { CoverageView } from '@/components/dashboard/data/coverage-view';
import { DataPage } from '@/components/dashboard/data/DataPage';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { chooseTeam, listTeams } from '@/core/store/teams';
import { addDays, dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';

/** The portal shows and exports a year, so that much can be known of every team. */
const A_YEAR = 365;

/** How the days of a team are known. */
export function openCoverage(app: App): undefined {
  const { t, store } = app;
  let chosen: string | null = null;
  const load = async (): Promise<CoverageView | null> => {
    const teams = await listTeams(store);
    const team = chooseTeam(teams, chosen);
    if (!team) return null;
    const today = dayOfEpoch(Date.now());
    const facts = await loadTeamFacts(store, team.key);
    const known = coverageCalendar(facts, today);
    const from = addDays(today, -A_YEAR);
    const short = (known.days[0]?.day ?? today) > from;
    return { teams, team: team.key, today, calendar: short ? coverageCalendar(facts, today, from) : known };
  };
  const choose = (team: string) => {
    chosen = team;
    look();
  };
  const look = live(app, load, (view) => (
    <DataPage t={t} part="coverage">
      <CoverageSection t={t} view={view} choose={choose} />
    </DataPage>
  ));
}
