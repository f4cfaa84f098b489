import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
import { numberFormat } from '@/core/units/formatters';
import { marginOf } from './choose-people';
import type { PersonRow, SortKey } from './people-view';
import { moneyWriter, presentWords } from './plan-words';
import { Trend } from './Trend';
import { VerdictChip } from './VerdictChip';

export interface Column {
  readonly id: string;
  readonly name: MessageKey;
  /** null: it can't be sorted by. */
  readonly sort: SortKey | null;
  readonly numeric: boolean;
  /** Pixels; columns share what is left over. */
  readonly width: number;
  readonly cell: (row: PersonRow, t: Translate, currency: string) => ComponentChildren;
}

/** Two lines in one cell. */
const Over = ({ first, below }: { readonly first: string; readonly below: string }) => (
  <>
    <span class="people-over">{first}</span>
    <span class="people-over data-sub quiet">{below}</span>
  </>
);

/** With its sign: above or below is the point of it. */
const signed = (value: number, t: Translate): string =>
  numberFormat(t.locale, { signDisplay: 'exceptZero' }).format(value);

/** The columns after the person's own: verdict, money, reason, then details, as far as the width goes. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'advised',
    name: 'people_advised',
    sort: 'advised',
    numeric: false,
    width: 98,
    cell: (row, t) => <VerdictChip t={t} row={row} />,
  },
  {
    id: 'saving',
    name: 'people_saving',
    sort: 'saving',
    numeric: true,
    width: 88,
    cell: ({ verdict }, t, currency) =>
      verdict.saving === 0 ? t('people_no_seat') : moneyWriter(t, currency)(verdict.saving),
  },
  {
    id: 'probability',
    name: 'people_probability',
    sort: 'probability',
    numeric: true,
    width: 68,
    cell: ({ verdict }, t) => formatPercent(verdict.probability, t.locale),
  },
  {
    id: 'margin',
    name: 'people_margin',
    sort: 'margin',
    numeric: true,
    width: 110,
    cell: ({ verdict }, t) => {
      const margin = marginOf(verdict);
      if (margin === null || !verdict.days) return t('people_no_seat');
      const even = formatNumber(Math.ceil(verdict.days.breakEven), t.locale);
      return <Over first={signed(margin, t)} below={t('people_break_even_at', [even])} />;
    },
  },
  {
    id: 'trend',
    name: 'people_trend',
    sort: null,
    numeric: false,
    width: 64,
    cell: ({ verdict }, t) => <Trend t={t} months={verdict.trend} />,
  },
  {
    id: 'present',
    name: 'people_present',
    sort: 'present',
    numeric: false,
    width: 90,
    cell: ({ verdict }, t, currency) => (
      <Over first={presentWords(t, verdict)} below={moneyWriter(t, currency)(verdict.costs.present)} />
    ),
  },
  {
    id: 'flex',
    name: 'people_flex',
    sort: 'flex',
    numeric: true,
    width: 88,
    cell: ({ verdict }, t, currency) => moneyWriter(t, currency)(verdict.costs.flex),
  },
  {
    id: 'seats',
    name: 'people_seats',
    sort: 'seats',
    numeric: true,
    width: 88,
    cell: ({ verdict: { costs } }, t, currency) =>
      costs.seats === null ? t('people_no_seat') : moneyWriter(t, currency)(costs.seats),
  },
  {
    id: 'days',
    name: 'people_expected_days',
    sort: 'days',
    numeric: true,
    width: 68,
    cell: ({ verdict: { days } }, t) =>
      days === null ? t('people_no_seat') : formatNumber(days.expected, t.locale),
  },
  {
    id: 'risk',
    name: 'people_risk',
    sort: 'risk',
    numeric: true,
    width: 66,
    cell: ({ verdict }, t) => t('people_risk_of', [formatNumber(verdict.risk, t.locale)]),
  },
  {
    id: 'since',
    name: 'people_since',
    sort: 'since',
    numeric: false,
    width: 78,
    cell: ({ verdict }, t) => <span class="people-day">{formatDay(verdict.since, t.locale)}</span>,
  },
];
