import type { Subscription } from '@/core/model/export-records';
import type { OwnedSeat } from '../plan-person/types';

/** Days from which a running time counts as a year, or as three: a fortnight less, for terms begun late. */
const YEAR = 351;
const THREE_YEARS = 1081;

/**
 * How long a subscription binds: by its first and last day, else by the number in its term's words ("3 years",
 * "12 Monate"); null: neither tells.
 */
export function termOf(
  subscription: Pick<Subscription, 'term' | 'start' | 'end'> | undefined,
): OwnedSeat['term'] {
  if (!subscription) return null;
  const { start, end, term } = subscription;
  if (start !== undefined && end !== undefined) {
    const days = end - start + 1;
    return days >= THREE_YEARS
      ? '3-year'
      : days >= YEAR
        ? 'annual'
        : days >= 28 && days <= 31
          ? 'monthly'
          : null;
  }
  const number = /\d+/.exec(term?.normalize('NFKC') ?? '')?.[0];
  return number === '3' || number === '36' ? '3-year' : number === '12' ? 'annual' : null;
}
