import { type KnownUses, knownUses } from '@/core/advice/team/known-uses';
import { rateBook } from '@/core/advice/team/rate-book';
import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Subscription } from '@/core/model/export-records';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import { startingSettings } from '@/core/rates/starting-values';
import type { LearnedRates } from '@/core/rates/types';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { chooseTeam, listTeams } from '@/core/store/teams';
import type { Day } from '@/core/units/brands';
import { loadDays } from './load-days';

/** What views of people and money are made from. */
export interface TeamUses {
  readonly teams: readonly { readonly key: string; readonly name: string | null }[];
  readonly team: string;
  readonly settings: Settings;
  readonly facts: TeamFacts;
  readonly learned: LearnedRates;
  /** Of everybody, over all time. */
  readonly daily: readonly UseDays[];
  readonly known: KnownUses;
  readonly subscriptions: readonly Subscription[];
}

/** Everything known of who used what in a team; null: nothing was read yet. @throws StoreError */
export async function loadUses(store: Store, chosen: string | null, today: Day): Promise<TeamUses | null> {
  const { settings } = await loadSettings(store, startingSettings());
  const teams = await listTeams(store);
  const team = chooseTeam(teams, chosen ?? settings.chosenTeam)?.key;
  if (team === undefined) return null;
  const [facts, subscriptions] = await Promise.all([
    loadTeamFacts(store, team),
    loadSubscriptions(store, team),
  ]);
  const keys = teams.map(({ key }) => key);
  const daily = await loadDays(store, facts, keys, today);
  const learned = learnedRates([facts]);
  const known = knownUses(daily, facts, today, rateBook(settings, learned, today));
  return {
    teams: teams.map(({ key, name }) => ({ key, name })),
    team,
    settings,
    facts,
    learned,
    daily,
    known,
    subscriptions,
  };
}
