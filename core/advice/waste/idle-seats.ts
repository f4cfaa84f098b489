import type { SeatHeld } from '@/core/ledger/seats-held';
import { type Day, type Minor, minor } from '@/core/units/brands';
import { byMoney, type SeatYear, type Waste } from './types';

export interface IdleSeat extends Waste {
  readonly seat: SeatHeld;
  /** 'never': no use in the time looked at; 'hardly': Flex for the same days would cost under a quarter of the seat. */
  readonly use: 'never' | 'hardly';
  /** Days without use up to the last that is known; null: neither the last use nor when it was assigned is. */
  readonly idleDays: number | null;
  /** Flex for the days used, a year. */
  readonly flexPerYear: Minor;
}

/** One month's habits: a seat held or looked at for less is not called idle. */
const LEAST_DAYS = 30;
/** Below this share of the seat's price the seat is hardly used: far from break-even however the year goes. */
const HARDLY = 0.25;

/**
 * Seats nobody, or hardly anybody, uses. Money is what giving the seat up saves a year: its price less Flex for the
 * same days.
 * @param flexDay what Flex costs for a day of the product, minor units; null: no rate or price
 */
export function idleSeats(
  seats: readonly SeatHeld[],
  today: Day,
  seatYear: SeatYear,
  flexDay: (product: string) => number | null,
): IdleSeat[] {
  return seats
    .flatMap((seat): IdleSeat[] => {
      const { assignedOn, lastUsed, period } = seat;
      const upTo = Math.min(period.to, today);
      if (assignedOn !== null && upTo - assignedOn < LEAST_DAYS) return [];
      const price = seatYear(seat.product);
      const looked = Math.max(1, upTo - Math.max(period.from, assignedOn ?? period.from) + 1);
      const inPeriod = lastUsed !== null && lastUsed >= period.from;
      if (seat.daysUsed === null && (lastUsed === null || inPeriod)) return []; // nothing says how much it was used
      const known = lastUsed === null || inPeriod ? looked : upTo - lastUsed;
      if (known < LEAST_DAYS) return [];
      const idleDays = lastUsed !== null ? Math.max(0, upTo - lastUsed) : assignedOn === null ? null : looked;
      const days = seat.daysUsed ?? 0;
      const perDay = flexDay(seat.product);
      const base = { personId: seat.personId, product: seat.product, basis: 'year' as const, seat, idleDays };
      if (days === 0) return [{ ...base, use: 'never', money: price, flexPerYear: minor(0) }];
      if (perDay === null || price === null) return [];
      const flexPerYear = minor(Math.round((days * perDay * 365) / looked));
      if (flexPerYear > price * HARDLY) return [];
      return [{ ...base, use: 'hardly', money: minor(price - flexPerYear), flexPerYear }];
    })
    .sort(byMoney);
}
