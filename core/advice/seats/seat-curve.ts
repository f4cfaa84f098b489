import { dearerOf } from './assign-safely';
import { flexFor, type Held, ownProducts } from './spared';
import type { SeatCurve, TeamSeats } from './types';

/** Numbers of seats that cost so little more than the cheapest lie on the curve's flat bottom. */
const FLAT = 0.01;

/**
 * Annual cost against the number of seats of one pool. Everybody keeps their seats of the other pools; the seats go to
 * those they spare most. That is exact: with the others held, what one person's seat spares doesn't depend on who else
 * has one. The curve falls, then rises, as each seat spares at most as much as the one before.
 * @param price of a seat a year, minor units
 */
export function seatCurve(
  team: TeamSeats,
  covers: readonly (readonly number[])[],
  held: Held,
  pool: number,
  price: number,
): SeatCurve {
  const people = Array.from({ length: team.people }, (_, i) => {
    const own = ownProducts(covers, held[i] ?? [], pool);
    return { i, own, flex: flexFor(team, i, own) };
  })
    .filter(({ flex }) => flex > 0)
    .sort((a, b) => b.flex - a.flex || a.i - b.i);
  const length = Math.max(people.length, team.pools[pool]?.owned ?? 0) + 1;
  const cost = new Float64Array(length);
  const lastDearer = new Float64Array(length);
  cost[0] = people.reduce((sum, { flex }) => sum + flex, 0);
  let best = 0;
  for (let n = 1; n < length; n++) {
    const last = people[n - 1];
    cost[n] = (cost[n - 1] ?? 0) + price - (last?.flex ?? 0);
    lastDearer[n] = last ? dearerOf(team, last.i, last.own, price) : 1;
    if ((cost[n] ?? 0) < (cost[best] ?? 0)) best = n;
  }
  const flat = (cost[best] ?? 0) * (1 + FLAT);
  let flatFrom = best;
  let flatTo = best;
  while (flatFrom > 0 && (cost[flatFrom - 1] ?? 0) <= flat) flatFrom--;
  while (flatTo + 1 < length && (cost[flatTo + 1] ?? 0) <= flat) flatTo++;
  return { cost, lastDearer, best, flatFrom, flatTo };
}
