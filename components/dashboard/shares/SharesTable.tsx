import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { KindShares, Months } from '@/core/spend/shares/team-shares';
import { centitokens, minor } from '@/core/units/brands';
import { formatMoney, formatPercent, formatTokens } from '@/core/units/format';
import { firstDayOf, lastDayOf } from '@/core/units/month';
import { monthsText } from '../budget/year-text';
import { tokensText } from '../forecast/texts';
import { type PlaceRow, sharesTable } from './shares-table';
import type { SharesView } from './shares-view';

interface Props {
  readonly t: Translate;
  readonly view: SharesView;
  readonly kind: KindShares;
  readonly months: Months;
  /** Stands between the answer and its evidence. */
  readonly children: ComponentChildren;
}

/** Each place's tokens and money; below, its cost by month. Both add up to the team's. */
export function SharesTable({ t, view, kind, months, children }: Props) {
  const { rows, total } = sharesTable(kind, months);
  const money = (amount: number) => formatMoney({ minor: minor(amount), currency: view.currency }, t.locale);
  return (
    <>
      <p class="answer">{t('shares_answer', [money(total.cost), tokensText(total.tokens, t)])}</p>
      {children}
      <WideTable look="shares-table" name={t('shares_title')}>
        <thead>
          <tr>
            <th scope="col">{t('shares_place')}</th>
            <NumberHeads
              t={t}
              keys={['shares_tokens', 'shares_flex', 'shares_seats', 'shares_cost', 'shares_share']}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.place ?? ''}
              t={t}
              row={row}
              name={row.place ?? t('shares_unallocated')}
              money={money}
            />
          ))}
        </tbody>
        <tfoot>
          <Row t={t} row={total} name={t('shares_total')} money={money} />
        </tfoot>
      </WideTable>
      <details class="shares-months">
        <summary>{t('shares_by_month')}</summary>
        <ByMonth t={t} rows={rows} total={total} months={months} money={money} />
      </details>
    </>
  );
}

interface RowProps {
  readonly t: Translate;
  readonly row: PlaceRow;
  readonly name: string;
  readonly money: (amount: number) => string;
}

function Row({ t, row, name, money }: RowProps) {
  return (
    <tr class={row.place === null ? 'quiet' : undefined}>
      <th scope="row">{name}</th>
      <td class="number">{formatTokens(centitokens(row.tokens), t.locale)}</td>
      <td class="number">{money(row.tokenCost)}</td>
      <td class="number">{money(row.seatCost)}</td>
      <td class="number">{money(row.cost)}</td>
      <td class="number">{formatPercent(row.share, t.locale, 1)}</td>
    </tr>
  );
}

interface ByMonthProps extends Pick<Props, 't' | 'months'> {
  readonly rows: readonly PlaceRow[];
  readonly total: PlaceRow;
  readonly money: (amount: number) => string;
}

function ByMonth({ t, rows, total, months: [first, last], money }: ByMonthProps) {
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const line = (row: PlaceRow, name: string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {row.byMonth.map((cost, i) => (
        <td key={months[i]} class="number">
          {money(cost)}
        </td>
      ))}
    </tr>
  );
  return (
    <WideTable look="shares-table" name={t('shares_by_month')}>
      <thead>
        <tr>
          <th scope="col">{t('shares_place')}</th>
          {months.map((month) => (
            <th key={month} scope="col" class="number">
              {monthsText({ from: firstDayOf(month), to: lastDayOf(month) }, t.locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => line(row, row.place ?? t('shares_unallocated')))}</tbody>
      <tfoot>{line(total, t('shares_total'))}</tfoot>
    </WideTable>
  );
}
