import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { Band, BudgetRow, BudgetYear } from '@/core/spend/budget/types';
import type { Minor } from '@/core/units/brands';
import { formatMoney, formatNumber } from '@/core/units/format';
import { monthsText } from './year-text';

interface Props {
  readonly t: Translate;
  readonly year: BudgetYear;
  readonly by: 'month' | 'quarter';
  readonly currency: string;
}

/** A year's months or quarters and their sum: what was so far, what is expected, and how sure that is. */
export function BudgetTable({ t, year, by, currency }: Props) {
  const rows = by === 'month' ? year.months : year.quarters;
  const hasMoney = year.year.cost !== null;
  return (
    <WideTable look="budget-table" name={t('budget_title')}>
      <thead>
        <tr>
          <th scope="col">{t('budget_period')}</th>
          {hasMoney ? (
            <NumberHeads t={t} keys={['budget_so_far', 'budget_expected', 'budget_range']} />
          ) : null}
          <NumberHeads t={t} keys={['budget_tokens_expected', 'budget_range']} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.period.from} t={t} row={row} currency={currency} />
        ))}
      </tbody>
      <tfoot>
        <Row t={t} row={year.year} currency={currency} />
      </tfoot>
    </WideTable>
  );
}

function Row({ t, row, currency }: Pick<Props, 't' | 'currency'> & { readonly row: BudgetRow }) {
  const { period, state, cost, costSoFar, tokens, unknownDays } = row;
  const money = (amount: Minor) => formatMoney({ minor: amount, currency }, t.locale);
  const count = (value: number) => formatNumber(value / 100, t.locale);
  const range = <T extends number>({ low, high }: Band<T>, write: (value: T) => string) =>
    state === 'past' || low === high ? '' : t('scenario_range', [write(low), write(high)]);
  return (
    <tr>
      <th scope="row">
        {monthsText(period, t.locale)}
        {unknownDays > 0 ? (
          <span class="look data-sub">
            {t('budget_unknown', [formatNumber(unknownDays, t.locale)], unknownDays)}
          </span>
        ) : null}
      </th>
      {cost ? (
        <>
          <td class="number">{state === 'ahead' || costSoFar === null ? '' : money(costSoFar)}</td>
          <td class="number">{money(cost.expected)}</td>
          <td class="number quiet">{range(cost, money)}</td>
        </>
      ) : null}
      <td class="number">{count(tokens.expected)}</td>
      <td class="number quiet">{range(tokens, count)}</td>
    </tr>
  );
}
