import type { OverviewView } from '@/components/dashboard/overview/overview-view';
import type { Settings } from '@/core/model/settings';
import { fiscalYearOf } from '@/core/spend/budget/fiscal-months';
import { spentIn } from '@/core/spend/shares/spent-in';
import type { TeamShares } from '@/core/spend/shares/team-shares';
import type { Day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';

/** What was spent this month and this fiscal year; without a token price nobody knows. */
export function overviewSpent(
  shares: TeamShares,
  { fiscalYearStart }: Pick<Settings, 'fiscalYearStart'>,
  today: Day,
): Pick<OverviewView, 'priced' | 'month' | 'year' | 'yearFrom' | 'unpricedSeats'> {
  const month = monthOf(today);
  const fiscal = fiscalYearOf(today, fiscalYearStart);
  const priced = shares.priceOrigin !== null;
  const spent = (first: number) => (priced ? spentIn(shares, first, month) : null);
  return {
    priced,
    month: spent(month),
    year: spent(fiscal),
    yearFrom: firstDayOf(fiscal),
    unpricedSeats: shares.unpricedSeats,
  };
}
