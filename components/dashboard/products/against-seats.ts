import { type DaysBin, peopleByDays } from '@/core/advice/products/people-by-days';
import type { SeatLine } from '@/core/advice/products/types';
import type { ProductView } from './products-view';

/** Names a tooltip has room for. */
export const NAMED = 6;
/** A year; more days than it has can't be used, scaled ones apart. */
const YEAR = 366;
const LEAST = 30;

/** What the picture of Flex against seats shows; money in minor units. */
export interface SeatsPicture {
  /** The axis ends here. */
  readonly days: number;
  readonly perDay: number;
  /** The first to cross first. */
  readonly seats: readonly (SeatLine & { readonly at: number })[];
  readonly bins: readonly DaysBin[];
}

export function againstSeats({ seats, people, perDayCost }: ProductView['product']): SeatsPicture {
  const crossing = seats
    .flatMap((seat) => (seat.breakEven ? [{ ...seat, at: seat.breakEven.daysPerYear }] : []))
    .sort((a, b) => a.at - b.at);
  const bins = peopleByDays(people.map(({ daysPerYear }) => daysPerYear));
  const within = crossing.map(({ at }) => at).filter((at) => at <= YEAR);
  const days = Math.min(YEAR, Math.max(LEAST, (within.at(-1) ?? 0) * 1.25, bins.at(-1)?.to ?? 0));
  return { days: Math.ceil(days), perDay: perDayCost ?? 0, seats: crossing, bins };
}
