import type { Translate } from '@/components/text/translate';
import { CURVES, type Curve } from '@/core/advice/curves/cost-curves';
import { formatNumber } from '@/core/units/format';
import { CurvesFigure } from './CurvesFigure';
import type { CurvesView } from './people-view';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly view: CurvesView;
  /** Those drawn; none: all. */
  readonly shown?: readonly Curve[];
}

/** What use cost, month by month, and what it would have cost on other plans. */
export function CurvesPanel({
  t,
  view: { curves, currency, realised, spread, narrowed },
  shown = CURVES,
}: Props) {
  if (!curves) return null;
  const money = moneyWriter(t, currency);
  const told = realised.right + realised.wrong > 0;
  return (
    <section class="settings-section people-curves">
      <CurvesFigure t={t} curves={curves} currency={currency} shown={shown} />
      {narrowed ? <p class="quiet">{t('curves_narrowed')}</p> : null}
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
