import { coveredBy } from '@/core/advice/seats/couplings';
import { hasNumber } from '@/core/advice/seats/terms';
import type { SeatCurve, SeatsAnswer, SeatsQuestion } from '@/core/advice/seats/types';
import { enough } from './safe-seats';
import type { AskableSeats } from './seats-view';

/** A pool as it is listed. Money in minor units a year. */
export interface PoolRow {
  readonly pool: number;
  readonly name: string;
  readonly perYear: number | null;
  readonly owned: number;
  /** null: too few people hold them to be told of. */
  readonly held: number | null;
  /** Seats paid for by the answer; null: nothing is advised, as no price is known. */
  readonly advised: number | null;
  /** Of the counts above: held seats that stay, as nothing tells what their use is worth. */
  readonly aside: number;
  /** Without those. */
  readonly curve: SeatCurve | null;
}

/** Pools that concern the team: it owns or should have seats of them, or somebody needs what they cover. */
export function poolRows(
  { seats: team, aside, least }: Pick<AskableSeats, 'seats' | 'aside' | 'least'>,
  question: SeatsQuestion,
  answer: SeatsAnswer,
): PoolRow[] {
  const width = team.products.length;
  const needed = team.products.map((_, p) => {
    for (let i = 0; i < team.people; i++) if ((team.flex[i * width + p] ?? 0) > 0) return true;
    return false;
  });
  return coveredBy(team).flatMap((covers, pool): PoolRow[] => {
    const { name = '', perYear = null, owned = 0 } = team.pools[pool] ?? {};
    const { paid = 0, curve = null } = answer.pools[pool] ?? {};
    const beside = aside[pool] ?? 0;
    if (owned + beside === 0 && paid === 0 && !covers.some((p) => needed[p])) return [];
    const held = team.holds.filter((seats) => seats.includes(pool)).length;
    const isAdvised = perYear !== null || hasNumber(question, pool);
    return [
      {
        pool,
        name,
        perYear,
        owned: owned + beside,
        held: enough(held + beside, least),
        advised: isAdvised ? paid + beside : null,
        aside: beside,
        curve,
      },
    ];
  });
}

/** What so many seats of a pool cost a year, those that stay not counted. */
export interface CurvePoint {
  readonly seats: number;
  readonly cost: number;
  readonly price: number;
  /** Flex of those who would use a seat and have none. */
  readonly flex: number;
  readonly lastDearer: number;
}

export const pointOf = ({ cost, lastDearer }: SeatCurve, perYear: number, seats: number): CurvePoint => ({
  seats,
  cost: cost[seats] ?? 0,
  price: seats * perYear,
  flex: (cost[seats] ?? 0) - seats * perYear,
  lastDearer: lastDearer[seats] ?? 0,
});

/** Rows of a curve's table: about so many, evenly, and the ones that matter. */
const ROWS = 40;

/** Numbers of seats to list: evenly spread ones, those around the cheapest, the ends of the flat bottom, and `also`. */
export function listedSeats({ cost, best, flatFrom, flatTo }: SeatCurve, also: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(cost.length / ROWS));
  const listed = new Set([best - 1, best, best + 1, flatFrom, flatTo, cost.length - 1, ...also]);
  for (let n = 0; n < cost.length; n += step) listed.add(n);
  return [...listed].filter((n) => n >= 0 && n < cost.length).sort((a, b) => a - b);
}

/** A curve is drawn until it costs so many times the least. */
const DRAWN = 2;

/** The last number of seats worth drawing: where the curve has become dear, beyond its flat bottom and `also`. */
export function lastDrawn({ cost, best, flatTo }: SeatCurve, also: number): number {
  const dear = cost.findIndex((one, n) => n > best && one > DRAWN * (cost[best] ?? 0));
  const least = Math.max(flatTo, also) + 2;
  return Math.min(cost.length - 1, Math.max(least, dear === -1 ? cost.length - 1 : dear));
}
