import { type Day, type Minor, minor } from '@/core/units/brands';
import { firstDayOf } from '@/core/units/month';
import type { TeamShares } from './team-shares';

/** What tokens and seats of some calendar months cost; null: nothing is known of them. */
export function spentIn(
  { kinds, months }: Pick<TeamShares, 'kinds' | 'months'>,
  first: number,
  last: number,
): { readonly tokens: Minor; readonly seats: Minor; readonly from: Day } | null {
  if (!months || months[1] < first || months[0] > last) return null;
  const own = (kinds[0]?.shares ?? []).filter(({ month }) => first <= month && month <= last);
  return {
    from: firstDayOf(Math.max(first, months[0])),
    tokens: minor(own.reduce((sum, { tokenCost }) => sum + tokenCost, 0)),
    seats: minor(own.reduce((sum, { seatCost }) => sum + seatCost, 0)),
  };
}
