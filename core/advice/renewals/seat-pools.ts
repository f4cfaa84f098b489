import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { productKey } from '@/core/rates/product-key';
import { seatPerYear } from '@/core/rates/seat-price';
import type { LearnedRates } from '@/core/rates/types';
import type { Day } from '@/core/units/brands';
import { ownedSeat } from '../plan-person/seat-offers';
import type { SeatPool } from '../seats/types';
import { runningSubscriptions } from './running-subscriptions';

/**
 * Every pool a team has seats of, or could have at a known price: seats of one product or collection are alike, whatever
 * subscription they come from. A team owns the seats of its running subscriptions, and at least those people hold:
 * there may be no subscription that tells.
 */
export function seatPools(
  subscriptions: readonly Subscription[],
  held: readonly Pick<SeatHeld, 'personId' | 'product'>[],
  settings: Pick<Settings, 'seatPrices' | 'collections' | 'currency'>,
  learned: Pick<LearnedRates, 'perResult'>,
  today: Day,
): SeatPool[] {
  const names = new Map<string, string>();
  const owned = new Map<string, number>();
  for (const { product, seats = 0 } of runningSubscriptions(subscriptions, today)) {
    const key = productKey(product);
    if (!names.has(key)) names.set(key, product);
    owned.set(key, (owned.get(key) ?? 0) + seats);
  }
  for (const [key, seats] of Map.groupBy(held, ({ product }) => productKey(product))) {
    if (!names.has(key)) names.set(key, seats[0]?.product ?? key);
    const people = new Set(seats.map(({ personId }) => personId));
    owned.set(key, Math.max(owned.get(key) ?? 0, people.size));
  }
  for (const { name } of settings.seatPrices) {
    const key = productKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names].flatMap(([key, name]) => {
    const { kind, products } = ownedSeat(name, null, null, settings);
    const covered = products.filter((product) => !learned.perResult.has(product));
    const perYear = seatPerYear(name, settings)?.perYear.minor ?? null;
    return covered.length === 0
      ? []
      : [{ name, kind, products: covered, perYear, owned: owned.get(key) ?? 0 }];
  });
}
