import { ALL_TEAMS, type Filter } from '@/core/model/filter';
import type { Settings } from '@/core/model/settings';
import { startingSettings } from '@/core/rates/starting-values';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import { remember } from './remember';

/** The team a view is asked about. */
export interface Asked {
  readonly settings: Settings;
  /** Those that can be asked about. */
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  /** The teams it stands for: itself, or of all together each. */
  readonly keys: readonly string[];
}

/** The team a filter means, else the popup's, else the one read last; null: nothing was read yet. @throws StoreError */
export const askTeam = (store: Store, { team }: Pick<Filter, 'team'>): Promise<Asked | null> =>
  teamOf(store, team);

const QUESTIONS = 8;

const teamOf = remember(['settings', 'teams', 'readings', 'imports'], QUESTIONS, findTeam);

async function findTeam(store: Store, asked: Filter['team']): Promise<Asked | null> {
  const { settings } = await loadSettings(store, startingSettings());
  const known = await listTeams(store);
  const named = known.filter(({ name }) => name !== null).map(({ key, name }) => ({ key, name }));
  const all = known.length > named.length || named.length > 1;
  const teams = all ? [...named, { key: ALL_TEAMS, name: null }] : named;
  const team = all && asked === ALL_TEAMS ? ALL_TEAMS : chooseTeam(known, asked ?? settings.chosenTeam)?.key;
  if (team === undefined) return null;
  const keys = team === ALL_TEAMS && named.length > 0 ? named.map(({ key }) => key) : [team];
  return { settings, teams, team, keys };
}

/** The same for what is only of one team, such as its seats, contracts and balance. @throws StoreError */
export const askOneTeam = (store: Store, { team }: Pick<Filter, 'team'>): Promise<Asked | null> =>
  askTeam(store, { team: team === ALL_TEAMS ? null : team });
