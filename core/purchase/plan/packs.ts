import { addUp, type DailyPaths, segmentAt, segmentStarts } from './segments';
import type { Slot, Supply } from './supply';

/** Tokens sold together, usable for so many days from the day they are bought. */
export interface Pack {
  readonly tokens: number;
  readonly price: number;
  readonly validity: number;
}

/** Which packs to buy on which days. Days count from 1; tokens and costs are plain numbers of one unit. */
export interface PackProblem {
  readonly paths: DailyPaths;
  /** On hand, usable through day `expiresIn`. */
  readonly lots: readonly { readonly qty: number; readonly expiresIn: number }[];
  readonly packs: readonly Pack[];
  readonly decisionDays: readonly number[];
  /** Cost of a token short, and worth of a token left that is valid after the last day. */
  readonly shortageCost: number;
  readonly salvage: number;
}

/** The problem by segments. Slots: `decision * packs + pack`. */
export function supplyOfPacks({
  paths,
  lots,
  packs,
  decisionDays,
  shortageCost,
  salvage,
}: PackProblem): Supply {
  const { horizon } = paths;
  const expiries = decisionDays.flatMap((day) => packs.map(({ validity }) => day + validity));
  const starts = segmentStarts(
    [...decisionDays, ...expiries, ...lots.map(({ expiresIn }) => expiresIn + 1)],
    horizon,
  );
  const endOf = (last: number) => (last > horizon ? starts.length + 1 : segmentAt(starts, last + 1));
  const demand = addUp(paths, starts);
  // Worth more left over than bought: any amount would pay, so some bound is needed.
  const extra = (perToken: number) => (perToken < salvage ? 99 : 0);
  const slots = decisionDays.flatMap((day) =>
    packs.map(({ tokens, price, validity }): Slot => {
      const [from, to] = [day, Math.min(horizon, day + validity - 1)];
      return {
        start: segmentAt(starts, day),
        end: endOf(day + validity - 1),
        unit: tokens,
        least: 1,
        most: tokens > 0 ? Math.ceil(mostWanted(paths, from, to) / tokens) + extra(price / tokens) : 0,
        price: (count) => count * price,
        jumps: [],
      };
    }),
  );
  return {
    paths: paths.paths,
    segments: starts.length,
    demand,
    enough: demand,
    penalty: new Float64Array(demand.length).fill(shortageCost),
    salvage,
    owed: 0,
    held: lots.map(({ qty, expiresIn }) => ({ tokens: qty, start: 0, end: endOf(expiresIn) })),
    slots,
  };
}

/** The most any future wants within some days: buying more can't be used. */
function mostWanted({ daily, paths, horizon }: DailyPaths, from: number, to: number): number {
  let most = 0;
  for (let p = 0; p < paths; p++) {
    let sum = 0;
    for (let d = from; d <= to; d++) sum += daily[p * horizon + d - 1] ?? 0;
    most = Math.max(most, sum);
  }
  return most;
}
