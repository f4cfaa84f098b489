import { hasNumber } from './terms';
import type { SeatsQuestion, TeamSeats } from './types';

/**
 * Seats without a known price can't be weighed, so unless their number is asked for they stay with who holds them, and
 * nothing else has to cover what they do.
 * @returns the team with what is left to cover, and the pools that stay as they are
 */
export function keepUnpriced(
  team: TeamSeats,
  covers: readonly (readonly number[])[],
  question: SeatsQuestion,
): { team: TeamSeats; kept: ReadonlyMap<number, readonly number[]> } {
  const kept = new Map<number, number[]>();
  for (const [k, { perYear }] of team.pools.entries()) {
    if (perYear === null && !hasNumber(question, k))
      kept.set(
        k,
        team.holds.flatMap((held, i) => (held.includes(k) ? [i] : [])),
      );
  }
  if ([...kept.values()].every((who) => who.length === 0)) return { team, kept };
  const { samples } = team;
  const width = team.products.length;
  const flex = Float64Array.from(team.flex);
  const sampled = Float32Array.from(team.sampled);
  for (const [k, who] of kept)
    for (const i of who)
      for (const p of covers[k] ?? []) {
        flex[i * width + p] = 0;
        for (let s = 0; s < samples; s++) sampled[(i * samples + s) * width + p] = 0;
      }
  return { team: { ...team, flex, sampled }, kept };
}
