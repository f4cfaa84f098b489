import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
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

/** The columns of the table of people, after the person's own. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'present',
    name: 'people_present',
    sort: 'present',
    numeric: false,
    width: 150,
    cell: ({ verdict }, t) => presentWords(t, verdict),
  },
  {
    id: 'advised',
    name: 'people_advised',
    sort: 'advised',
    numeric: false,
    width: 170,
    cell: (row, t) => <VerdictChip t={t} row={row} />,
  },
  {
    id: 'saving',
    name: 'people_saving',
    sort: 'saving',
    numeric: true,
    width: 84,
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
    id: 'flex',
    name: 'people_flex',
    sort: 'flex',
    numeric: true,
    width: 84,
    cell: ({ verdict }, t, currency) => moneyWriter(t, currency)(verdict.costs.flex),
  },
  {
    id: 'seats',
    name: 'people_seats',
    sort: 'seats',
    numeric: true,
    width: 90,
    cell: ({ verdict: { costs } }, t, currency) =>
      costs.seats === null ? t('people_no_seat') : moneyWriter(t, currency)(costs.seats),
  },
  {
    id: 'days',
    name: 'people_days',
    sort: 'days',
    numeric: true,
    width: 100,
    cell: ({ verdict: { days } }, t) =>
      days === null
        ? t('people_no_seat')
        : t('people_days_of', [
            formatNumber(days.expected, t.locale),
            formatNumber(Math.ceil(days.breakEven), t.locale),
          ]),
  },
  {
    id: 'trend',
    name: 'people_trend',
    sort: null,
    numeric: false,
    width: 88,
    cell: ({ verdict }, t) => <Trend t={t} months={verdict.trend} />,
  },
  {
    id: 'risk',
    name: 'people_risk',
    sort: 'risk',
    numeric: true,
    width: 68,
    cell: ({ verdict }, t) => t('people_risk_of', [formatNumber(verdict.risk, t.locale)]),
  },
  {
    id: 'since',
    name: 'people_since',
    sort: 'since',
    numeric: false,
    width: 108,
    cell: ({ verdict }, t) => formatDay(verdict.since, t.locale),
  },
];
