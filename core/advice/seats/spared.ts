import type { TeamNeed } from './types';

/** A person's seats by pool. */
export type Held = readonly (readonly number[])[];

/** Products of a person's that a pool covers and no other seat of theirs. */
export function ownProducts(
  covers: readonly (readonly number[])[],
  seats: readonly number[],
  pool: number,
): number[] {
  const others = new Set(seats.flatMap((other) => (other === pool ? [] : (covers[other] ?? []))));
  return (covers[pool] ?? []).filter((p) => !others.has(p));
}

/** Expected minor units a year that those products cost a person on Flex. */
export function flexFor({ flex, products }: TeamNeed, person: number, of: readonly number[]): number {
  let sum = 0;
  for (const p of of) sum += flex[person * products.length + p] ?? 0;
  return sum;
}

/** Seats by person, without those that spare nothing beside the person's others. */
export function heldBy(
  team: TeamNeed,
  covers: readonly (readonly number[])[],
  people: ReadonlyMap<number, readonly number[]>,
): number[][] {
  const held: number[][] = Array.from({ length: team.people }, () => []);
  for (const [pool, who] of people) for (const i of who) held[i]?.push(pool);
  return held.map((seats, i) => {
    let left = seats;
    for (const pool of [...seats].sort((a, b) => (covers[a]?.length ?? 0) - (covers[b]?.length ?? 0)))
      if (flexFor(team, i, ownProducts(covers, left, pool)) === 0)
        left = left.filter((other) => other !== pool);
    return left;
  });
}
