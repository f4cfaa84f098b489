import { seededRandom } from '@/core/forecast/random';
import { bookOf } from '@/core/purchase/plan/demand-book';
import type { Situation } from '@/core/purchase/plan/situation';
import type { DemandFutures } from '@/core/purchase/runway';
import { centitokens, day } from '@/core/units/brands';

export const TODAY = day(20_600);

/** Futures of a team that uses about so many tokens on workdays; levels differ from future to future, and wander. */
export function futuresOf(seed: number, perDay: number, paths: number, horizon = 780): DemandFutures {
  const random = seededRandom(seed);
  const daily = new Float64Array(paths * horizon);
  for (let p = 0; p < paths; p++) {
    let level = perDay * Math.exp(0.5 * (random() + random() - 1));
    for (let d = 0; d < horizon; d++) {
      level *= Math.exp(0.02 * (random() - 0.5));
      daily[p * horizon + d] = d % 7 < 5 ? Math.round(100 * level * (0.5 + random())) : 0;
    }
  }
  return { from: TODAY, horizon, paths, daily };
}

export const LIST = [{ from: centitokens(100), perToken: 300, origin: 'list' as const }];
export const TIERED = [
  ...LIST,
  { from: centitokens(500_000), perToken: 285, origin: 'admin' as const },
  { from: centitokens(1_000_000), perToken: 270.5, origin: 'admin' as const },
];

/** A team with no tokens left but those given, ordering at list price. */
export function situationOf(futures: DemandFutures, changes: Partial<Situation> = {}): Situation {
  return {
    book: bookOf(futures),
    from: futures.from,
    today: TODAY,
    days: 365,
    lots: [],
    owed: centitokens(0),
    leastNeed: centitokens(0),
    leadTimeDays: 5,
    tiers: LIST,
    minimumOrder: centitokens(3300),
    step: 1,
    ...changes,
  };
}

/** Tokens held until a day, counted from today. */
export const held = (tokens: number, days: number) => ({
  tokens: centitokens(tokens * 100),
  expiresOn: day(TODAY + days),
  source: 'listed' as const,
});
