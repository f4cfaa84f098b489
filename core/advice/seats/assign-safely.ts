import type { Assignment } from './assignment';
import type { Terms } from './terms';
import type { TeamSeats } from './types';

/** Pools weighed for one person at most, so that all their combinations can be tried. */
const MOST_POOLS = 12;

/**
 * As `assignFreely`, but every seat costs more than the Flex it replaces with at most a probability of `most`, beside
 * the person's other seats. All combinations of a person's safe seats are tried; where there are more than twelve, the
 * least valuable aren't, and the gap says what they could have spared.
 */
export function assignSafely(
  team: TeamSeats,
  pools: readonly number[],
  covers: readonly (readonly number[])[],
  terms: readonly Terms[],
  most: number,
): Assignment {
  const width = team.products.length;
  const people = new Map<number, number[]>(pools.map((k) => [k, []]));
  let gap = 0;
  const priceOf = (k: number) => terms[k]?.price ?? 0;
  for (let i = 0; i < team.people; i++) {
    const flexOf = (p: number) => team.flex[i * width + p] ?? 0;
    const gainOf = (k: number) => (covers[k] ?? []).reduce((sum, p) => sum + flexOf(p), -priceOf(k));
    const safe = pools
      .filter((k) => (terms[k]?.most ?? 0) > 0 && gainOf(k) > 0)
      .filter((k) => dearerOf(team, i, covers[k] ?? [], priceOf(k)) <= most)
      .sort((a, b) => gainOf(b) - gainOf(a));
    gap += safe.slice(MOST_POOLS).reduce((sum, k) => sum + gainOf(k), 0);
    for (const k of bestSet(team, i, safe.slice(0, MOST_POOLS), covers, priceOf, most))
      people.get(k)?.push(i);
  }
  return { people, gap };
}

function bestSet(
  team: TeamSeats,
  person: number,
  safe: readonly number[],
  covers: readonly (readonly number[])[],
  priceOf: (k: number) => number,
  most: number,
): readonly number[] {
  const width = team.products.length;
  let best: readonly number[] = [];
  let bestGain = 0;
  for (let set = 1; set < 2 ** safe.length; set++) {
    const chosen = safe.filter((_, bit) => (set >> bit) & 1);
    const covered = new Set(chosen.flatMap((k) => covers[k] ?? []));
    let gain = 0;
    for (const p of covered) gain += team.flex[person * width + p] ?? 0;
    for (const k of chosen) gain -= priceOf(k);
    if (gain < bestGain || (gain === bestGain && chosen.length >= best.length)) continue;
    const allSafe = chosen.every((k) => {
      const others = new Set(chosen.flatMap((other) => (other === k ? [] : (covers[other] ?? []))));
      const own = (covers[k] ?? []).filter((p) => !others.has(p));
      return dearerOf(team, person, own, priceOf(k)) <= most;
    });
    if (!allSafe) continue;
    best = chosen;
    bestGain = gain;
  }
  return best;
}

/** Share of futures in which those products on Flex cost a person less than a price. */
export function dearerOf(
  { samples, sampled, products }: TeamSeats,
  person: number,
  covers: readonly number[],
  price: number,
): number {
  let times = 0;
  for (let s = 0; s < samples; s++) {
    let flex = 0;
    const at = (person * samples + s) * products.length;
    for (const p of covers) flex += sampled[at + p] ?? 0;
    times += Number(flex < price);
  }
  return times / samples;
}
