import type { Period } from '@/core/model/scalars';
import { centitokens, day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { dailyBalances, EVENT_DAYS, teamEvents } from './balance-witness';
import type { Claim } from './compared-total';
import { sideReadAt } from './side-read-at';
import { teamCaptures } from './team-captures';
import type { TeamFacts } from './types';

/** What the balance fell by between the readings nearest to the period's ends, tokens bought and expired put back. */
export function balanceClaim(facts: TeamFacts, asked: Period): Claim[] {
  const readings = dailyBalances(facts);
  const second = readings.findLast((reading) => reading.day <= asked.to) ?? readings.at(-1);
  const first = readings.findLast((reading) => reading.day < asked.from) ?? readings[0];
  if (!first || !second || first.day >= second.day) return [];
  const period = { from: day(first.day + 1), to: second.day };
  const between = teamEvents(facts).filter(({ day: on }) => on > first.day && on <= second.day);
  const change = between.reduce((sum, { tokens }) => sum + tokens, 0);
  const seen = teamCaptures(facts).some(
    (c) =>
      c.events.length > 0 &&
      dayOfEpoch(sideReadAt(c, 'events')) >= second.day &&
      dayOfEpoch(sideReadAt(c, 'events')) - EVENT_DAYS <= first.day,
  );
  const expiring = teamCaptures(facts)
    .flatMap(({ lots }) => lots)
    .some(({ expiresOn }) => expiresOn >= first.day && expiresOn < second.day);
  const told = between.some(({ kind }) => kind === 'expiration');
  return [
    {
      source: 'balance',
      page: 'balances',
      period,
      readAt: second.readAt,
      stated: centitokens(first.tokens + change - second.tokens),
      known: [
        ...(seen ? [] : (['events-unseen'] as const)),
        ...(expiring && !told ? (['expired-lots'] as const) : []),
      ],
    },
  ];
}
