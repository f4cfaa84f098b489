import { type Random, seededRandom } from '@/core/forecast/random';
import type { PackProblem } from '@/core/purchase/plan/packs';

/** How a problem is made: `packs` kinds on `decisions` days, within `horizon` days of `paths` futures. */
export interface Shape {
  readonly paths: number;
  readonly horizon: number;
  readonly decisions: number;
  readonly packs: number;
  /** Packs of different validity: a later lot may expire before an earlier one. */
  readonly mixed: boolean;
}

export const SMALL: Shape = { paths: 30, horizon: 60, decisions: 3, packs: 2, mixed: false };
export const YEAR: Shape = { paths: 200, horizon: 365, decisions: 12, packs: 3, mixed: false };

/** A purchase problem of its own for every seed: level, growth, weekends, peaks, lots, prices, costs all vary. */
export function packProblem(seed: number, shape: Shape): PackProblem {
  const random = seededRandom(seed);
  const { horizon, paths, decisions } = shape;
  const daily = dailyPaths(random, shape);
  const mean = daily.reduce((sum, tokens) => sum + tokens, 0) / paths;
  const validity = Math.ceil(horizon * (0.4 + 0.8 * random()));
  const largest = 0.3 + 0.4 * random();
  return {
    paths: { daily, paths, horizon },
    lots: Array.from({ length: Math.floor(random() * 3) }, () => ({
      qty: Math.round(mean * 0.3 * random()),
      expiresIn: 1 + Math.floor(random() * 1.3 * horizon),
    })),
    packs: Array.from({ length: shape.packs }, (_, k) => {
      const tokens = Math.ceil(mean * largest * 0.3 ** (shape.packs - 1 - k));
      return {
        tokens,
        price: Math.round(tokens * 100 * (1 - 0.08 * random() * k)),
        validity: shape.mixed ? Math.ceil(horizon * (0.2 + random())) : validity,
      };
    }),
    decisionDays: Array.from({ length: decisions }, (_, i) => 1 + Math.floor((i * horizon) / decisions)),
    shortageCost: [90, 120, 200, 600, 3000][Math.floor(random() * 5)] ?? 100,
    salvage: random() < 0.4 ? 0 : 70 * random(),
  };
}

function dailyPaths(random: Random, { paths, horizon }: Shape): Float64Array {
  const level = 5 + 100 * random();
  const spread = 0.1 + 0.9 * random();
  const growth = (random() - 0.5) * 0.01;
  const daily = new Float64Array(paths * horizon);
  for (let p = 0; p < paths; p++) {
    const own = level * Math.exp(spread * (random() + random() + random() - 1.5));
    const peak = random() < 0.3 ? Math.floor(random() * horizon) : -100;
    for (let d = 0; d < horizon; d++) {
      const busy = Math.abs(d - peak) < 10 ? 2 : 1;
      const open = d % 7 < 5 ? 1 : 0.05;
      daily[p * horizon + d] = Math.round(own * busy * open * Math.exp(growth * d) * (0.3 + 1.4 * random()));
    }
  }
  return daily;
}
