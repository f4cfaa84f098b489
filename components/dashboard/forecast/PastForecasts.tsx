import { useMemo } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { PastForecast } from '@/core/forecast/past-forecast';
import { formatDay, formatNumber } from '@/core/units/format';
import { DemandChart } from './DemandChart';
import { rangeText, shortDay, tokensText } from './texts';

/** What was forecast 30 and 90 days ago, held against what came. */
export function PastForecasts({
  t,
  past,
}: {
  readonly t: Translate;
  readonly past: readonly PastForecast[];
}) {
  return (
    <section class="data-section">
      <h2>{t('forecast_past')}</h2>
      {past.length === 0 ? <p class="quiet">{t('forecast_past_none')}</p> : null}
      {past.map((one) => (
        <One key={one.age} t={t} past={one} />
      ))}
    </section>
  );
}

function One({ t, past }: { readonly t: Translate; readonly past: PastForecast }) {
  const over = past.sums.filter(({ actual }) => actual !== null);
  // The same as long as the forecast is, so that the chart isn't drawn anew when something beside it changes.
  const weeks = useMemo(
    () =>
      past.weeks.map(({ from, actual, ...range }) => ({
        from,
        name: shortDay(from, t),
        actual,
        range,
        sentences: [
          ...(actual === null ? [] : [t('forecast_used', [tokensText(actual, t)])]),
          rangeText(range, t),
        ],
      })),
    [past, t],
  );
  return (
    <div class="forecast-past">
      <h3>
        {t(past.kept ? 'forecast_past_kept' : 'forecast_past_remade', [
          formatDay(past.from, t.locale),
          formatNumber(past.age, t.locale),
        ])}
      </h3>
      {over.length > 0 ? (
        <ul>
          {over.map(({ days, actual, ...range }) => (
            <li key={days}>{outcome(t, days, range, actual ?? 0)}</li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{t('forecast_past_open')}</p>
      )}
      <DemandChart
        t={t}
        title={t('forecast_past_chart', [formatNumber(past.age, t.locale)])}
        summary={t('forecast_past_summary')}
        today={null}
        points={weeks}
      />
    </div>
  );
}

type Range = Omit<PastForecast['sums'][number], 'days' | 'actual'>;

/** One horizon: what was said, what came, and whether that is within the band. */
function outcome(t: Translate, days: number, range: Range, actual: number): string {
  const values = [formatNumber(days, t.locale), rangeText(range, t), tokensText(actual, t)];
  if (actual < range.low) return t('forecast_past_below', values);
  return t(actual > range.high ? 'forecast_past_above' : 'forecast_past_inside', values);
}
