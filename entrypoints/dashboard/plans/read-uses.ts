import { type KnownUses, knownUses } from '@/core/advice/team/known-uses';
import { rateBook } from '@/core/advice/team/rate-book';
import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { learnedRates } from '@/core/rates/learn-rates';
import type { LearnedRates } from '@/core/rates/types';
import { loadSubscriptions } from '@/core/store/imports/save-subscriptions';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { askTeam } from './asked';
import { askedFacts } from './asked-facts';
import { loadDays } from './load-days';

/** What views of people and money are made from. */
export interface TeamUses {
  readonly team: string;
  readonly settings: Settings;
  readonly facts: TeamFacts;
  readonly learned: LearnedRates;
  /** Of everybody, over all time. */
  readonly daily: readonly UseDays[];
  readonly known: KnownUses;
  readonly subscriptions: readonly Subscription[];
}

/**
 * Everything known of who used what in a team; null: nothing was read yet.
 * @param person whose days alone are read; null: everybody's
 * @throws StoreError
 */
export async function readUses(
  store: Store,
  asked: string | null,
  today: Day,
  person: number | null,
): Promise<TeamUses | null> {
  const found = await askTeam(store, { team: asked });
  if (!found) return null;
  const { settings, team, keys } = found;
  const [facts, subscriptions] = await Promise.all([
    askedFacts(store, found),
    Promise.all(keys.map((key) => loadSubscriptions(store, key))),
  ]);
  const daily = await loadDays(store, facts, keys, today, person);
  const learned = learnedRates([facts, ...(facts.parts ?? [])]);
  const known = knownUses(daily, facts, today, rateBook(settings, learned, today));
  return {
    team,
    settings,
    facts,
    learned,
    daily,
    known,
    subscriptions: subscriptions.flat(),
  };
}
