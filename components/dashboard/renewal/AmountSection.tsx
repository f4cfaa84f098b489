import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { RenewalAnswer } from '@/core/purchase/plan/renewal-steps';
import type { Curve } from '@/core/purchase/plan/renewal-types';
import { formatDay, formatNumber } from '@/core/units/format';
import { CostChart } from './CostChart';
import type { RenewalView } from './renewal-view';
import { chanceText, moneyText, tokensText } from './texts';

interface Props {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly answer: RenewalAnswer;
}

/** Every amount of the first order, and what it leads to: a slider over plans worked out beforehand. */
export function AmountSection({ t, view, answer }: Props) {
  const { curve, renewal } = answer;
  return (
    <section class="data-section">
      <h2>{t('renewal_amount')}</h2>
      {curve ? (
        <Amounts t={t} view={view} curve={curve} recommended={renewal.best.orders[0]?.tokens ?? 0} />
      ) : (
        <p class="quiet" role="status">
          {t('renewal_curve_working')}
        </p>
      )}
    </section>
  );
}

interface AmountsProps {
  readonly t: Translate;
  readonly view: RenewalView;
  readonly curve: Curve;
  readonly recommended: number;
}

function Amounts({ t, view, curve, recommended }: AmountsProps) {
  const start = Math.max(
    0,
    curve.points.findIndex(({ tokens }) => tokens === recommended),
  );
  const [at, setAt] = useState(start);
  useEffect(() => setAt(start), [start]);
  const point = curve.points[at] ?? curve.points[0];
  if (!point) return null;
  const { tokens, outcome } = point;
  const first = outcome.orders.find(({ day }) => day === curve.day);
  const later = outcome.orders.length - (first ? 1 : 0);
  const next = outcome.orders[first ? 1 : 0];
  const amount = t('renewal_tokens', [tokensText(tokens, t)]);
  return (
    <>
      <div class="labelled renewal-slider">
        <label for="renewal-amount">{t('renewal_slider', [formatDay(curve.day, t.locale)])}</label>
        <input
          id="renewal-amount"
          type="range"
          min={0}
          max={curve.points.length - 1}
          step={1}
          value={at}
          aria-valuetext={amount}
          onInput={(event) => setAt(Number(event.currentTarget.value))}
        />
        <span class="renewal-ends quiet" aria-hidden="true">
          <span>{tokensText(curve.points[0]?.tokens ?? 0, t)}</span>
          <span>{tokensText(curve.points.at(-1)?.tokens ?? 0, t)}</span>
        </span>
      </div>
      <dl class="data-facts" aria-live="polite">
        <Fact name={t('renewal_first_order')} value={amount} />
        <Fact name={t('renewal_price')} value={moneyText(first?.price ?? 0, view, t)} />
        <Fact name={t('renewal_total')} value={moneyText(outcome.total, view, t)} />
        <Fact name={t('renewal_locked_out')} value={chanceText(outcome.lockedOut, t)} />
        <Fact name={t('renewal_strands')} value={chanceText(first?.stranded.chance ?? 0, t)} />
      </dl>
      <p class="quiet">
        {next
          ? t('renewal_then', [formatNumber(later, t.locale), formatDay(next.day, t.locale)], later)
          : t('renewal_then_none')}
      </p>
      <CostChart t={t} view={view} curve={curve} chosen={tokens} />
    </>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
