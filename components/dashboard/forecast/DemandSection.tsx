import { useMemo, useState } from 'preact/hooks';
import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { DemandPoint, Step } from '@/core/forecast/demand-points';
import { DemandChart } from './DemandChart';
import type { ForecastView } from './forecast-view';
import { monthText, rangeText, shortDay, tokensText } from './texts';

const STEPS = {
  day: 'forecast_by_day',
  week: 'forecast_by_week',
  month: 'forecast_by_month',
} as const satisfies Readonly<Record<Step, MessageKey>>;
const isStep = (text: string): text is Step => Object.hasOwn(STEPS, text);
const TITLES = {
  day: 'forecast_demand_day',
  week: 'forecast_demand_week',
  month: 'forecast_demand_month',
} as const satisfies Readonly<Record<Step, MessageKey>>;

/** Use by day, week or month: what came, and what is to come with its band. */
export function DemandSection({ t, view }: { readonly t: Translate; readonly view: ForecastView }) {
  const [step, setStep] = useState<Step>('week');
  const points = view.points[step];
  const next = points.find(({ from, range }) => from > view.today && range !== null)?.range;
  // The same as long as the view is, so that the chart isn't drawn anew when something beside it changes.
  const periods = useMemo(
    () =>
      view.points[step].map((point) => ({
        from: point.from,
        name: step === 'month' ? monthText(point.from, t) : shortDay(point.from, t),
        // A period that isn't over is no smaller than the others: its use so far is only in the table.
        actual: point.range ? null : point.actual,
        range: point.range,
        sentences: sentencesOf(t, point),
      })),
    [view, step, t],
  );
  return (
    <section class="data-section">
      <h2>{t('forecast_demand')}</h2>
      <label class="labelled">
        <span class="quiet">{t('forecast_step')}</span>
        <select
          class="field"
          value={step}
          onChange={(event) => {
            if (isStep(event.currentTarget.value)) setStep(event.currentTarget.value);
          }}
        >
          {Object.entries(STEPS).map(([name, key]) => (
            <option key={name} value={name}>
              {t(key)}
            </option>
          ))}
        </select>
      </label>
      <DemandChart
        t={t}
        title={
          next
            ? t(TITLES[step], [tokensText(next.likely, t), tokensText(next.low, t), tokensText(next.high, t)])
            : t('forecast_demand')
        }
        summary={t('forecast_demand_summary')}
        today={view.today}
        points={periods}
      />
    </section>
  );
}

/** The arithmetic of one period. */
function sentencesOf(t: Translate, { actual, range }: DemandPoint): string[] {
  if (!range) return [actual === null ? t('forecast_unknown') : t('forecast_used', [tokensText(actual, t)])];
  const soFar = actual === null ? [] : [t('forecast_so_far', [tokensText(actual, t)])];
  return [...soFar, rangeText(range, t)];
}
