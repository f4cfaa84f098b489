import { type Day, type Minor, minor } from '@/core/units/brands';
import { firstDayOf, lastDayOf, monthOf } from '@/core/units/month';
import { shareOut } from './share-out';

/** A seat that was paid for a term, or several of which nobody holds any. */
export interface PaidSeat {
  /** Who holds it; null: nobody, or nobody known. */
  readonly person: number | null;
  readonly product: string;
  /** Price of the whole term. */
  readonly price: Minor;
  /** First and last day of the term. */
  readonly from: Day;
  readonly to: Day;
}

/** What a seat costs in one calendar month. */
export interface SeatMonth {
  readonly month: number;
  readonly price: Minor;
}

/**
 * A seat's price over the months of its term, by the days of the term in each. They add up to the price.
 * @throws RangeError for a term that ends before it begins
 */
export function spreadSeat({ price, from, to }: Pick<PaidSeat, 'price' | 'from' | 'to'>): SeatMonth[] {
  if (to < from) throw new RangeError('a term must not end before it begins');
  const first = monthOf(from);
  const months = Array.from({ length: monthOf(to) - first + 1 }, (_, i) => first + i);
  const days = months.map((month) => Math.min(to, lastDayOf(month)) - Math.max(from, firstDayOf(month)) + 1);
  const prices = shareOut(price, days);
  return months.map((month, i) => ({ month, price: minor(prices[i] ?? 0) }));
}
