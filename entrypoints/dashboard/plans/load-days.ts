import type { TeamFacts } from '@/core/ledger/types';
import type { UseDays } from '@/core/ledger/use-days';
import { everybodysDays } from '@/core/store/daily/everybodys-days';
import { teamKey } from '@/core/store/keys';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { FIRST_DAY } from '@/core/units/day';
import { knownDays } from './known';

/**
 * Everybody's days of a team; of all teams, those of each, charges only of days on which every team's are known: else
 * the sum would be too small and look whole.
 * @param facts of the team, or of all teams together
 * @param teams keys of all
 * @param only of this person, read by themselves; left out: of everybody
 * @throws StoreError
 */
export async function loadDays(
  store: Store,
  facts: TeamFacts,
  teams: readonly string[],
  today: Day,
  only: number | null = null,
): Promise<UseDays[]> {
  const period = { from: FIRST_DAY, to: today };
  const daysOf = (team: string) =>
    only === null ? knownDays(store, team, period) : everybodysDays(store, team, period, only);
  if (facts.team !== teamKey({ kind: 'all' })) return daysOf(facts.team);
  const told = new Set<number>(facts.daily?.days.map((one) => one.day));
  const all: UseDays[] = [];
  for (const key of teams)
    if (key !== facts.team) for (const use of await daysOf(key)) all.push(onlyOn(use, told));
  return all.filter(({ days }) => days.length > 0);
}

/** Nearly always all of them: then they are the same arrays. */
function onlyOn(use: UseDays, told: ReadonlySet<number>): UseDays {
  const counts = (_: number, i: number) => told.has(use.days[i] ?? 0) || use.onSeat[i] === 1;
  const { days, tokens, onSeat } = use;
  if (days.every(counts)) return use;
  return { ...use, days: days.filter(counts), tokens: tokens.filter(counts), onSeat: onSeat.filter(counts) };
}
