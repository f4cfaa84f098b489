import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { curvesConfiguration } from '@/components/chart/curves-options';
import type { Translate } from '@/components/text/translate';
import type { Curve } from '@/core/advice/curves/cost-curves';
import type { TeamCurves } from '@/core/spend/team-curves';
import { formatPercent } from '@/core/units/format';
import { numberFormat } from '@/core/units/formatters';
import { minorDigits } from '@/core/units/money';
import { monthText } from '../data/month-text';
import { addedUp, sumOf, tipLines } from './curves-sums';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly curves: TeamCurves;
  readonly currency: string;
  /** Those drawn; paid and best are among them. */
  readonly shown: readonly Curve[];
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

const TOKENS = {
  paid: '--series-paid',
  allFlex: '--series-flex',
  allSeats: '--series-seats',
  allCollections: '--series-collections',
  best: '--series-best',
} as const satisfies Record<Curve, string>;

const isDashed = (curve: Curve): boolean => curve === 'allCollections';

/** What use cost on each plan, added up month by month. */
export function CurvesFigure({ t, curves, currency, shown }: Props) {
  const money = moneyWriter(t, currency);
  const configure = useCallback(
    (colours: ChartColours) => {
      const named = shown.map((curve) => ({
        name: t(NAMES[curve]),
        colour: colours[COLOURS[curve]],
        dashed: isDashed(curve),
        values: addedUp(curves.slots[curve]),
      }));
      const words = {
        x: (month: number) => monthText(month, t.locale),
        y: (amount: number) => axisMoney(amount, currency, t.locale),
        title: (i: number) => t('curves_tip_title', [monthText(curves.months[i] ?? 0, t.locale)]),
        lines: (i: number) =>
          tipLines(
            t,
            currency,
            shown.map((curve) => ({ name: t(NAMES[curve]), values: curves.slots[curve] })),
            curves.slots,
            i,
          ),
      };
      return curvesConfiguration(curves.months, named, words, colours);
    },
    [t, curves, currency, shown],
  );
  const [paid, best] = [sumOf(curves.slots.paid), sumOf(curves.slots.best)];
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
  const said = shown.map((curve) => `${t(NAMES[curve])}: ${money(sumOf(curves.slots[curve]))}.`);
  return (
    <ChartFigure
      t={t}
      file="cost-curves"
      title={title}
      summary={[t('curves_summary'), ...said].join(' ')}
      height={240}
      configure={configure}
      names={shown.map((curve) => ({ name: t(NAMES[curve]), token: TOKENS[curve], dashed: isDashed(curve) }))}
      table={<Months t={t} curves={curves} currency={currency} shown={shown} />}
    />
  );
}

/** Money on an axis: nothing smaller than a whole unit. */
const axisMoney = (amount: number, currency: string, locale: string): string =>
  numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount / 10 ** minorDigits(currency),
  );

function Months({ t, curves, currency, shown }: Props) {
  const money = moneyWriter(t, currency);
  const row = (values: (curve: Curve) => number) =>
    shown.map((curve) => (
      <td key={curve} class="number">
        {money(values(curve))}
      </td>
    ));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('curves_month')}</th>
          {shown.map((curve) => (
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
}
