import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { Wide } from '@/components/ui/Wide';
import type { HorizonScore, ReportCard } from '@/core/model/report-card';
import type { Day } from '@/core/units/brands';
import { formatNumber } from '@/core/units/format';
import { verdictText } from './card-verdict';
import { shareText } from './texts';

interface Props {
  readonly t: Translate;
  readonly card: ReportCard;
  readonly today: Day;
}

/** How forecasts of this team's own past would have done. */
export function ReportCardSection({ t, card, today }: Props) {
  return (
    <section class="data-section">
      <h2>{t('forecast_card')}</h2>
      <p>{verdictText(t, card, today)}</p>
      {card.horizons.length > 0 ? (
        <>
          <Wide label={t('forecast_card')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('forecast_card_ahead')}</th>
                  <NumberHeads
                    t={t}
                    keys={[
                      'forecast_card_error',
                      'forecast_card_naive',
                      'forecast_card_bias',
                      'forecast_card_covered',
                      'forecast_card_forecasts',
                    ]}
                  />
                </tr>
              </thead>
              <tbody>
                {card.horizons.map((score) => (
                  <Row key={score.days} t={t} score={score} />
                ))}
              </tbody>
            </table>
          </Wide>
          <p class="quiet">{t('forecast_card_how')}</p>
        </>
      ) : null}
    </section>
  );
}

function Row({ t, score }: { readonly t: Translate; readonly score: HorizonScore }) {
  const { days, error, naive, bias, covered, forecasts } = score;
  const signed = new Intl.NumberFormat(t.locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  return (
    <tr>
      <td>{t('forecast_card_days', [formatNumber(days, t.locale)])}</td>
      <td class="number">{shareText(error, t)}</td>
      <td class="number">{shareText(naive, t)}</td>
      <td class="number">{signed.format(bias)}</td>
      <td class="number">{shareText(covered, t)}</td>
      <td class="number">{formatNumber(forecasts, t.locale)}</td>
    </tr>
  );
}
