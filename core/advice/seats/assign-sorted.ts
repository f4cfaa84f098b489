import type { Assignment } from './assignment';
import type { Terms } from './terms';
import type { TeamSeats } from './types';

/** One pool that shares no product with another: seats go to those they spare most, as far as they spare anything. */
export function assignSorted(
  team: TeamSeats,
  pool: number,
  covers: readonly number[],
  { price, most, leastMove }: Terms,
): Assignment {
  const width = team.products.length;
  const spared = Array.from({ length: team.people }, (_, i) => {
    let flex = 0;
    for (const p of covers) flex += team.flex[i * width + p] ?? 0;
    const stays = flex > 0 && team.holds[i]?.includes(pool) ? leastMove : 0;
    return { i, gain: flex + stays - price };
  }).filter(({ gain }) => gain > 0);
  spared.sort((a, b) => b.gain - a.gain || a.i - b.i);
  return { people: new Map([[pool, spared.slice(0, most).map(({ i }) => i)]]), gap: 0 };
}
