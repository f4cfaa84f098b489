import type { TeamFacts } from '@/core/ledger/types';
import type { TeamRef } from '@/core/model/capture';
import type { Settings } from '@/core/model/settings';
import { learnedRates } from '@/core/rates/learn-rates';
import { startingSettings } from '@/core/rates/starting-values';
import type { LearnedRates } from '@/core/rates/types';
import { teamKey } from '@/core/store/keys';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { loadSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { listTeams } from '@/core/store/teams';

/** What a team's rows are judged with. */
export interface TeamKnowledge {
  readonly facts: TeamFacts;
  readonly settings: Settings;
  readonly learned: LearnedRates;
}

/** Facts, price book and rates for a team; all teams together learn from each of them. @throws StoreError */
export async function teamKnowledge(store: Store, team: TeamRef): Promise<TeamKnowledge> {
  const key = teamKey(team);
  const { settings } = await loadSettings(store, startingSettings());
  const facts = await loadTeamFacts(store, key);
  const others = team.kind === 'all' ? await listTeams(store) : [];
  const teachers = [facts];
  for (const other of others) if (other.key !== key) teachers.push(await loadTeamFacts(store, other.key));
  return { facts, settings, learned: learnedRates(teachers) };
}
