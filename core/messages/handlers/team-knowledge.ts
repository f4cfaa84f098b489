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

interface Kept {
  readonly team: string;
  readonly knowledge: Promise<TeamKnowledge>;
}

/** Nothing but time is lost with it when the worker ends. */
const lastOf = new WeakMap<Store, Kept>();

/**
 * What the rows of one table are judged with. A table comes in packs: what the first was judged with goes for the others,
 * so that a sum is of one piece and rates are learned once.
 * @param goesOn packs of this table came before
 * @throws StoreError
 */
export function knowledgeForPack(store: Store, team: TeamRef, goesOn: boolean): Promise<TeamKnowledge> {
  const key = teamKey(team);
  const last = lastOf.get(store);
  if (goesOn && last?.team === key) return last.knowledge;
  const knowledge = teamKnowledge(store, team);
  lastOf.set(store, { team: key, knowledge });
  knowledge.catch(() => lastOf.delete(store));
  return knowledge;
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
