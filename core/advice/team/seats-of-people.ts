import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Subscription } from '@/core/model/export-records';
import type { Settings } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { ownedSeat } from '../plan-person/seat-offers';
import type { OwnedSeat } from '../plan-person/types';
import { termOf } from './term-of';

/** A product's seats under one or more contracts. */
export interface OwnedPool {
  readonly product: string;
  /** All seats of running subscriptions; null: no subscription tells, so only assigned seats are known. */
  readonly seats: number | null;
  /** First day that isn't paid of the subscription that ends next; null: none tells. */
  readonly renewsOn: Day | null;
  readonly term: OwnedSeat['term'];
}

/** The team's seats by product, from its subscriptions; those that are over are left out. */
export function ownedPools(subscriptions: readonly Subscription[], today: Day): OwnedPool[] {
  const running = subscriptions.filter(
    ({ end, seats }) => (end === undefined || end >= today) && seats !== 0,
  );
  return [...Map.groupBy(running, ({ product }) => productKey(product)).values()].map((own) => {
    const next = [...own].sort((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity))[0];
    const counted = own.every(({ seats }) => seats !== undefined);
    return {
      product: next?.product ?? '',
      seats: counted ? own.reduce((sum, { seats }) => sum + (seats ?? 0), 0) : null,
      renewsOn: next?.end === undefined ? null : dayAfter(next.end),
      term: termOf(next),
    };
  });
}

/**
 * Seats each person holds, with the day they have to be renewed. Which of several contracts a seat is on isn't known:
 * the one that ends next is taken, as that is the next chance to give it up.
 */
export function seatsOfPeople(
  held: readonly SeatHeld[],
  pools: readonly OwnedPool[],
  settings: Pick<Settings, 'collections'>,
): Map<number, OwnedSeat[]> {
  const poolOf = new Map(pools.map((pool) => [productKey(pool.product), pool]));
  return new Map(
    [...Map.groupBy(held, ({ personId }) => personId)].map(([person, seats]) => [
      person,
      seats.map(({ product }) => {
        const pool = poolOf.get(productKey(product));
        return ownedSeat(product, pool?.term ?? null, pool?.renewsOn ?? null, settings);
      }),
    ]),
  );
}

const dayAfter = (on: Day): Day => addDays(on, 1);
