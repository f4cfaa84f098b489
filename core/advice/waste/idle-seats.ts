import type { SeatHeld } from '@/core/ledger/seats-held';
import { type Day, type Minor, minor } from '@/core/units/brands';
import { byMoney, type SeatYear, type Waste } from './types';

export interface IdleSeat extends Waste {
  readonly seat: SeatHeld;
  /** 'never': no use in the time looked at; 'hardly': Flex for the same days would cost under a quarter of the seat. */
  readonly use: 'never' | 'hardly';
  /** Days since it was last used, or since it was assigned when it never was; null: neither is known. */
  readonly idleDays: number | null;
  /** Flex for the days used, a year. */
  readonly flexPerYear: Minor;
}

/** A seat given to somebody less than this many days ago is too new to be called idle: one month's habits. */
const NEW_SEAT_DAYS = 30;
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
      const since = seat.lastUsed ?? seat.assignedOn;
      const idleDays = since === null ? null : Math.max(0, today - since);
      if (seat.assignedOn !== null && today - seat.assignedOn < NEW_SEAT_DAYS) return [];
      const price = seatYear(seat.product);
      const looked = Math.max(1, Math.min(seat.period.to, today) - seat.period.from + 1);
      const inPeriod = seat.lastUsed !== null && seat.lastUsed >= seat.period.from;
      if (seat.daysUsed === null && (seat.lastUsed === null || inPeriod)) return []; // nothing says how much it was used
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
