import type { CoverageView } from '@/components/dashboard/data/coverage-view';
import { coverageCalendar } from '@/core/ledger/coverage-calendar';
import type { Filter } from '@/core/model/filter';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { knownFacts } from './known';

/** The portal shows and exports a year, so that much can be known of every team. */
const A_YEAR = 365;

/** How the days of a team are known; null: nothing was read yet. @throws StoreError */
export async function loadCoverageView(
  store: Store,
  { team: chosen }: Pick<Filter, 'team'>,
  today: Day,
): Promise<CoverageView | null> {
  const teams = await listTeams(store);
  const team = chooseTeam(teams, chosen);
  if (!team) return null;
  const facts = await knownFacts(store, team.key);
  const known = coverageCalendar(facts, today);
  const from = addDays(today, -A_YEAR);
  const short = (known.days[0]?.day ?? today) > from;
  return { teams, team: team.key, today, calendar: short ? coverageCalendar(facts, today, from) : known };
}
