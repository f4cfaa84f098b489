import type { SeatHeld } from '@/core/ledger/seats-held';
import { day } from '@/core/units/brands';
import type { PersonPast } from '../types';

/**
 * Which days of somebody who holds seats are known: files of tokens don't tell of seats, so after the last reading that
 * counts their days, silence is not known to be one. Who is charged after it is there, and all days count.
 * @param held seats of the person
 * @param known 1 where something tells of the day, from `past.from` on
 */
export function seatUseKnown(
  past: Pick<PersonPast, 'from' | 'products'>,
  held: readonly SeatHeld[],
  known: Uint8Array,
): Uint8Array {
  const told = held.flatMap(({ daysUsed, period }) => (daysUsed === null ? [] : [period.to]));
  if (told.length === 0) return known;
  const last = day(Math.max(...told));
  const usedLater = past.products.some(({ days }) => (days.at(-1) ?? last) > last);
  return usedLater ? known : known.slice().fill(0, Math.max(0, last - past.from + 1));
}
