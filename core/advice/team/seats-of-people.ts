import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';
import { addDays } from '@/core/units/day';
import { ownedSeat } from '../plan-person/seat-offers';
import type { OwnedSeat } from '../plan-person/types';
import { runningSubscriptions } from '../renewals/running-subscriptions';
import { termOf } from './term-of';

/**
 * Seats each person holds, with the day they have to be renewed. Which of several contracts a seat is on isn't known:
 * the one that ends next is taken, as that is the next chance to give it up.
 */
export function seatsOfPeople(
  held: readonly SeatHeld[],
  subscriptions: readonly Subscription[],
  settings: Pick<Settings, 'collections'>,
  today: Day,
): Map<number, OwnedSeat[]> {
  const next = new Map<string, Subscription>();
  for (const one of runningSubscriptions(subscriptions, today)) {
    const key = productKey(one.product);
    if (!next.has(key)) next.set(key, one);
  }
  return new Map(
    [...Map.groupBy(held, ({ personId }) => personId)].map(([person, seats]) => [
      person,
      seats.map(({ product }) => {
        const contract = next.get(productKey(product));
        const renewsOn = contract?.end === undefined ? null : addDays(contract.end, 1);
        return ownedSeat(product, termOf(contract), renewsOn, settings);
      }),
    ]),
  );
}
