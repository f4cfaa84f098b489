import type { Translate } from '@/components/text/translate';
import { type Cell, dialectOf, writeCsv } from '@/core/report/csv';
import type { KindShares, Months } from '@/core/spend/shares/team-shares';
import { minorDigits } from '@/core/units/money';
import { isoOfMonth } from '@/core/units/month';
import type { SharesView } from './shares-view';

/** Cost shares for finance: a row a month and place, amounts as numbers, each month adding up to the team's. */
export function sharesCsv(
  t: Translate,
  { currency }: SharesView,
  { kind, shares }: KindShares,
  [first, last]: Months,
): { readonly name: string; readonly text: string } {
  const digits = minorDigits(currency);
  const money = (amount: number): Cell => ({ number: amount / 10 ** digits, decimals: digits });
  const head = [
    t('shares_month'),
    t('shares_place'),
    t('shares_tokens'),
    ...(['shares_flex', 'shares_seats', 'shares_cost'] as const).map((key) => `${t(key)} (${currency})`),
  ];
  const rows = shares
    .filter(({ month }) => first <= month && month <= last)
    .map(({ month, place, tokens, tokenCost, seatCost }): Cell[] => [
      isoOfMonth(month),
      place ?? t('shares_unallocated'),
      { number: tokens / 100, decimals: 2 },
      money(tokenCost),
      money(seatCost),
      money(tokenCost + seatCost),
    ]);
  return {
    name: `flexmeter-cost-shares-${kind}-${isoOfMonth(first)}-to-${isoOfMonth(last)}.csv`,
    text: writeCsv([head, ...rows], dialectOf(t.system)),
  };
}
