import { ALL_TEAMS, type ForecastView } from '@/components/dashboard/forecast/forecast-view';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';

export interface ChosenTeams {
  readonly teams: ForecastView['teams'];
  readonly team: string;
  /** The teams that are added up; one, but for `ALL_TEAMS`. */
  readonly keys: readonly string[];
}

/** The team asked for, else the one read last; null: nothing was read yet. @throws StoreError */
export async function chooseTeams(store: Store, asked: string | null): Promise<ChosenTeams | null> {
  const single = (await listTeams(store)).filter(({ name }) => name !== null);
  const team = chooseTeam(single, asked)?.key;
  if (team === undefined) return null;
  const teams = single.map(({ key, name }) => ({ key, name }));
  if (single.length < 2) return { teams, team, keys: [team] };
  const all = asked === ALL_TEAMS;
  return {
    teams: [...teams, { key: ALL_TEAMS, name: null }],
    team: all ? ALL_TEAMS : team,
    keys: all ? single.map(({ key }) => key) : [team],
  };
}
