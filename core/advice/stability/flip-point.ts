import { changeThreshold, type PricedSeat } from './change-threshold';

/**
 * Days of use at which the verdict flips to another plan, if all use of the products they differ in grew or shrank
 * alike: the break-even days, moved by the margin: even x (extra + threshold) / extra, extra the yearly price of the
 * other plan's seats over this one's. With one seat against Flex: 120 % of the break-even to take it, 60 % to give it up.
 * @param evenDays days a year (or a month) at which both plans cost the same
 * @returns in the unit of `evenDays`; null: no number of days flips it
 */
export function flipPoint(
  standing: readonly PricedSeat[],
  other: readonly PricedSeat[],
  evenDays: number,
): number | null {
  const price = (seats: readonly PricedSeat[]) => seats.reduce((sum, { perYear }) => sum + perYear, 0);
  const extra = price(other) - price(standing);
  const days = (evenDays * (extra + changeThreshold(standing, other))) / extra;
  return extra !== 0 && days >= 0 ? days : null;
}
