import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { curvesConfiguration } from '@/components/chart/curves-options';
import type { Translate } from '@/components/text/translate';
import { CURVES, type Curve } from '@/core/advice/curves/cost-curves';
import type { TeamCurves } from '@/core/spend/team-curves';
import { formatNumber, formatPercent } from '@/core/units/format';
import { monthText } from '../data/month-text';
import type { CurvesView } from './people-view';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: CurvesView;
}

const NAMES = {
  paid: 'curves_paid',
  allFlex: 'curves_all_flex',
  allSeats: 'curves_all_seats',
  allCollections: 'curves_all_collections',
  best: 'curves_best',
} as const satisfies Record<Curve, string>;

const COLOURS = {
  paid: 'ink',
  allFlex: 'flex',
  allSeats: 'seats',
  allCollections: 'collections',
  best: 'best',
} as const satisfies Record<Curve, keyof ChartColours>;

/** What use cost, month by month, and what it would have cost on other plans. */
export function CurvesPanel({ t, view: { curves, currency, realised, spread } }: Props) {
  if (!curves) return null;
  const money = moneyWriter(t, currency);
  const told = realised.right + realised.wrong > 0;
  return (
    <section class="settings-section people-curves">
      <Chart t={t} curves={curves} currency={currency} />
      {spread ? <p class="quiet">{t('curves_spread')}</p> : null}
      {curves.unpricedSeats.length > 0 ? (
        <p class="look">
          {t('curves_unpriced', [new Intl.ListFormat(t.locale).format(curves.unpricedSeats)])}
        </p>
      ) : null}
      {told ? (
        <p>
          {t('curves_realised', [
            money(realised.saved),
            money(realised.missed),
            formatNumber(realised.right, t.locale),
            formatNumber(realised.wrong, t.locale),
          ])}
        </p>
      ) : null}
    </section>
  );
}

interface ChartProps extends Pick<Props, 't'> {
  readonly curves: TeamCurves;
  readonly currency: string;
}

function Chart({ t, curves, currency }: ChartProps) {
  const money = moneyWriter(t, currency);
  const configure = useCallback(
    (colours: ChartColours) =>
      curvesConfiguration(
        curves.months,
        CURVES.map((curve) => ({
          name: t(NAMES[curve]),
          colour: colours[COLOURS[curve]],
          dashed: curve === 'allCollections',
          values: addedUp(curves.slots[curve]),
        })),
        { x: (month) => monthText(month, t.locale), y: moneyWriter(t, currency) },
        colours,
      ),
    [t, curves, currency],
  );
  const sums = Object.fromEntries(CURVES.map((curve) => [curve, sumOf(curves.slots[curve])]));
  const [paid, best] = [sums.paid ?? 0, sums.best ?? 0];
  const from = monthText(curves.months[0] ?? 0, t.locale);
  const title =
    paid > best
      ? t('curves_answer', [
          from,
          money(paid),
          money(best),
          money(paid - best),
          formatPercent((paid - best) / paid, t.locale),
        ])
      : t('curves_answer_none', [from, money(paid)]);
  const said = CURVES.map((curve) => `${t(NAMES[curve])}: ${money(sums[curve] ?? 0)}.`);
  return (
    <ChartFigure
      title={title}
      summary={[t('curves_summary'), ...said].join(' ')}
      height={220}
      configure={configure}
      tableLabel={t('chart_as_table')}
      chartLabel={t('chart_as_chart')}
      table={<Months t={t} curves={curves} currency={currency} />}
    />
  );
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function addedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

const Months = ({ t, curves, currency }: ChartProps) => {
  const money = moneyWriter(t, currency);
  const row = (values: (curve: Curve) => number) =>
    CURVES.map((curve) => (
      <td key={curve} class="number">
        {money(values(curve))}
      </td>
    ));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('curves_month')}</th>
          {CURVES.map((curve) => (
            <th key={curve} scope="col" class="number">
              {t(NAMES[curve])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curves.months.map((month, i) => (
          <tr key={month}>
            <th scope="row">{monthText(month, t.locale)}</th>
            {row((curve) => curves.slots[curve][i] ?? 0)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('curves_sum')}</th>
          {row((curve) => sumOf(curves.slots[curve]))}
        </tr>
      </tfoot>
    </table>
  );
};
