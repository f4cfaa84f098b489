import { dailyBalances, EVENT_DAYS, teamEvents } from '@/core/ledger/balance-witness';
import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamDemand, TeamFacts } from '@/core/ledger/types';
import { centitokens, type Day, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import type { BalancePoint } from './types';

/**
 * The balance so far: every reading, and between and before them what use and token events make of it, where both are
 * known. Days nobody can work out are left out rather than guessed.
 */
export function pastBalance(facts: TeamFacts, { history }: TeamDemand): BalancePoint[] {
  const readings = dailyBalances(facts);
  const change = new Map<Day, number>();
  for (const event of teamEvents(facts)) change.set(event.day, (change.get(event.day) ?? 0) + event.tokens);
  const seen = teamCaptures(facts)
    .filter(({ events }) => events.length > 0)
    .map(({ readAt }) => dayOfEpoch(readAt));
  const eventsKnown = (on: Day) => seen.some((readOn) => on <= readOn && on > readOn - EVENT_DAYS);
  const knownUse = (on: Day): number | null => {
    const i = on - history.from;
    return (history.weight[i] ?? 0) > 0 && eventsKnown(on) ? (history.values[i] ?? 0) : null;
  };

  const points: BalancePoint[] = [];
  let since = -Infinity;
  for (const { day: on, tokens } of readings) {
    // Backward from the reading to the one before it: balance at a day's end, before the next day's use and events.
    const before: BalancePoint[] = [];
    let balance: number = tokens;
    for (let at = on; at - 1 > since; at = day(at - 1)) {
      const used = knownUse(at);
      if (used === null) break;
      balance += used - (change.get(at) ?? 0);
      before.push({ day: day(at - 1), tokens: centitokens(balance), source: 'reconstructed' });
    }
    points.push(...before.reverse(), { day: on, tokens, source: 'read' });
    since = on;
  }
  return points;
}
