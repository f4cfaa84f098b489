import type { SeatHeld } from '@/core/ledger/seats-held';
import type { Day } from '@/core/units/brands';
import { byMoney, type SeatYear, type Waste } from './types';

export interface Leaver extends Waste {
  readonly seat: SeatHeld;
  /** What says so: the portal's own status, or that nothing of anything was used for so long. */
  readonly reason: 'inactive' | 'silent';
  /** Known days since the person used anything at all or got the seat; null: no use known. */
  readonly silentDays: number | null;
}

/** A quarter without any use of anything: longer than holidays, parental leave of the usual kind is not told apart. */
const SILENT_DAYS = 90;
const NEW_DAYS = 30;

/**
 * People who seem to have left and still hold a seat.
 * @param lastUse last day a person used anything, on a seat or Flex
 * @param knownSince how many days after one everybody's use is known of: days nothing tells of are not without use
 */
export function leaversWithSeats(
  seats: readonly SeatHeld[],
  lastUse: (personId: number) => Day | null,
  knownSince: (on: Day) => number,
  seatYear: SeatYear,
): Leaver[] {
  return seats
    .flatMap((seat): Leaver[] => {
      const last = latest(lastUse(seat.personId), seat.lastUsed);
      const since = last === null ? null : latest(last, seat.assignedOn);
      // Use of the seat is known up to the end of what the page showed; files of tokens don't tell of it.
      const silentDays =
        since === null ? null : Math.max(0, Math.min(knownSince(since), seat.period.to - since));
      const reason =
        seat.active === false && !isNew(seat)
          ? 'inactive'
          : silentDays !== null && silentDays >= SILENT_DAYS
            ? 'silent'
            : null;
      if (reason === null) return [];
      const { personId, product } = seat;
      return [{ personId, product, money: seatYear(product), basis: 'year', seat, reason, silentDays }];
    })
    .sort(byMoney);
}

/** Nobody has left since the seat was given to them a few days before it was looked at. */
const isNew = ({ assignedOn, period }: SeatHeld): boolean =>
  assignedOn !== null && period.to - assignedOn < NEW_DAYS;

const latest = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a > b ? a : b);
