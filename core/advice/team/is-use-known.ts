import type { SeatHeld } from '@/core/ledger/seats-held';
import type { UseDays } from '@/core/ledger/use-days';
import { productKey } from '@/core/rates/product-key';
import type { OwnedSeat } from '../plan-person/types';
import type { PersonPast } from '../types';

/** Keys of the products each person is known to have used on a seat. */
export function productsOnSeats(uses: readonly UseDays[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { person, product, onSeat } of uses) {
    if (!onSeat.includes(1)) continue;
    const own = found.get(person) ?? new Set();
    found.set(person, own.add(productKey(product)));
  }
  return found;
}

/**
 * Whether anything tells what the use of a seat is worth: it was read as not used in its period, or days on it are known of
 * something that has a rate. Nothing is charged on a seat, so silence in files of tokens is no use only of Flex.
 * @param held seats of the person, as they were read
 * @param onSeats keys of what the person used on seats
 */
export function isUseKnown(
  seat: Pick<OwnedSeat, 'name' | 'products'>,
  held: readonly SeatHeld[],
  past: Pick<PersonPast, 'products'>,
  onSeats: ReadonlySet<string> | undefined,
): boolean {
  const read = held.find(({ product }) => productKey(product) === productKey(seat.name));
  if (read?.daysUsed === 0) return true;
  if (read && read.daysUsed === null && read.lastUsed !== null && read.lastUsed < read.period.from)
    return true;
  const valued = past.products.map(({ product }) => productKey(product));
  return seat.products.some((key) => (onSeats?.has(key) ?? false) && valued.includes(key));
}
