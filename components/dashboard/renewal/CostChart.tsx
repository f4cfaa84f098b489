import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { costConfiguration } from '@/components/chart/cost-options';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { Curve } from '@/core/purchase/plan/renewal-types';
import { minorDigits } from '@/core/units/money';
import { sumText } from './OutcomeFacts';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText, tokensText } from './texts';

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly curve: Curve;
  /** Amount of the first order, 1/100 tokens. */
  readonly chosen: number;
}

/** Expected cost over the first order's amount, the flat bottom shaded. */
export function CostChart({ t, view, curve, chosen }: Props) {
  const ranges = curve.flat.map(({ from, to }) =>
    from === to ? tokensText(from, t) : t('renewal_range', [tokensText(from, t), tokensText(to, t)]),
  );
  const title = t('renewal_curve_title', [
    new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(ranges),
    moneyText(curve.least, view, t),
  ]);
  const { currency } = view.settings;
  const configure = useCallback(
    (colours: ChartColours) => {
      const priced = { settings: { currency } };
      const unit = 10 ** minorDigits(currency);
      return costConfiguration(
        {
          points: curve.points.map(({ tokens, outcome }) => ({
            amount: tokens / 100,
            cost: outcome.total / unit,
          })),
          flat: curve.flat.map(({ from, to }) => ({ from: from / 100, to: to / 100 })),
          chosen: chosen / 100,
        },
        {
          amount: (tokens) => tokensText(100 * tokens, t),
          cost: (money) => moneyText(money * unit, priced, t),
          axis: t('renewal_axis'),
          flat: t('renewal_flat'),
          title: (i) => t('renewal_tokens', [tokensText(curve.points[i]?.tokens ?? 0, t)]),
          sentences: (i) => {
            const outcome = curve.points[i]?.outcome;
            return outcome
              ? [sumText(t, priced, outcome), t('renewal_tip_risk', [chanceText(outcome.lockedOut, t)])]
              : [];
          },
        },
        colours,
      );
    },
    [t, currency, curve, chosen],
  );
  return (
    <ChartFigure
      t={t}
      file="order-cost"
      title={title}
      summary={t('renewal_curve_summary')}
      height={240}
      configure={configure}
      table={<Twin t={t} view={view} curve={curve} />}
    />
  );
}

function Twin({ t, view, curve }: Pick<Props, 't' | 'view' | 'curve'>) {
  const head = [
    'renewal_first_order',
    'renewal_total',
    'renewal_price_all',
    'renewal_locked_out',
    'renewal_strands',
  ] as const;
  return (
    <table>
      <thead>
        <tr>
          <NumberHeads t={t} keys={head} />
        </tr>
      </thead>
      <tbody>
        {curve.points.map(({ tokens, outcome }) => (
          <tr key={tokens}>
            <td class="number">{tokensText(tokens, t)}</td>
            <td class="number">{moneyText(outcome.total, view, t)}</td>
            <td class="number">{moneyText(outcome.price, view, t)}</td>
            <td class="number">{chanceText(outcome.lockedOut, t)}</td>
            <td class="number">
              {chanceText(outcome.orders.find(({ day }) => day === curve.day)?.stranded.chance ?? 0, t)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
