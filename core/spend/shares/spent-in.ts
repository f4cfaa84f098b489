import { type Minor, minor } from '@/core/units/brands';
import type { TeamShares } from './team-shares';

/** What tokens and seats of some calendar months cost; null: nothing is known of them. */
export function spentIn(
  { kinds, months }: Pick<TeamShares, 'kinds' | 'months'>,
  first: number,
  last: number,
): { readonly tokens: Minor; readonly seats: Minor } | null {
  if (!months || months[1] < first || months[0] > last) return null;
  const own = (kinds[0]?.shares ?? []).filter(({ month }) => first <= month && month <= last);
  return {
    tokens: minor(own.reduce((sum, { tokenCost }) => sum + tokenCost, 0)),
    seats: minor(own.reduce((sum, { seatCost }) => sum + seatCost, 0)),
  };
}
