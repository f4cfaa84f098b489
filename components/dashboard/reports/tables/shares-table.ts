import type { Translate } from '@/components/text/translate';
import type { ReportTable, TableHead } from '@/core/report/report-table';
import type { KindShares, Months } from '@/core/spend/shares/team-shares';
import { firstDayOf } from '@/core/units/month';
import { headOf } from '../report-words';

export const sharesHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'shares',
    [
      ['place_kind', 'text'],
      ['month', 'day'],
      ['place', 'text'],
      ['tokens', 'tokens'],
      ['token_cost', 'money'],
      ['seat_cost', 'money'],
      ['whole_cost', 'money'],
    ],
    currency,
  );

/** Cost shares for finance: a row a month and place, each month adding up to the team's. */
export const sharesTable = (
  t: Translate,
  kinds: readonly KindShares[],
  [first, last]: Months,
  currency: string,
): ReportTable => ({
  ...sharesHead(t, currency),
  rows: kinds.flatMap(({ kind, shares }) =>
    shares
      .filter(({ month }) => first <= month && month <= last)
      .map(({ month, place, tokens, tokenCost, seatCost }) => [
        kind,
        firstDayOf(month),
        place,
        tokens,
        tokenCost,
        seatCost,
        tokenCost + seatCost,
      ]),
  ),
});
