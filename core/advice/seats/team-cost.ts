import { quantile } from '@/core/forecast/quantile';
import type { Held } from './spared';
import type { TeamCost, TeamSeats } from './types';

/** A year of an assignment in every future (minor units), and in short. */
export interface CostedTeam {
  readonly cost: TeamCost;
  readonly futures: Float64Array;
}

/** @param paid seats that are paid for, by pool; pools without a price count nothing */
export function teamCost(
  team: TeamSeats,
  covers: readonly (readonly number[])[],
  held: Held,
  paid: readonly number[],
): CostedTeam {
  const { people, products, samples, pools } = team;
  const width = products.length;
  const seats = pools.reduce((sum, { perYear }, k) => sum + (perYear ?? 0) * (paid[k] ?? 0), 0);
  const futures = new Float64Array(samples).fill(seats);
  let flex = 0;
  for (let i = 0; i < people; i++) {
    const covered = new Set((held[i] ?? []).flatMap((k) => covers[k] ?? []));
    for (let p = 0; p < width; p++) {
      if (covered.has(p)) continue;
      const expected = team.flex[i * width + p] ?? 0;
      flex += expected;
      for (let s = 0; s < samples; s++)
        futures[s] = (futures[s] ?? 0) + (team.sampled[(i * samples + s) * width + p] ?? 0);
    }
  }
  const sorted = Float64Array.from(futures).sort();
  return {
    cost: {
      seats,
      flex,
      total: seats + flex,
      p10: Math.round(quantile(sorted, 0.1)),
      p90: Math.round(quantile(sorted, 0.9)),
    },
    futures,
  };
}
