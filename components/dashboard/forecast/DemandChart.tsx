import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { demandConfiguration } from '@/components/chart/demand-options';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { UseRange } from '@/core/model/forecast-band';
import type { Day } from '@/core/units/brands';
import { tokensText } from './texts';

/** A period as the chart and its table show it. */
export interface ChartPeriod {
  readonly from: Day;
  readonly name: string;
  readonly actual: number | null;
  readonly range: UseRange | null;
  /** What the tooltip says. */
  readonly sentences: readonly string[];
}

interface Props {
  readonly t: Translate;
  readonly title: string;
  readonly summary: string;
  /** Marked; null: all of it is past. */
  readonly today: Day | null;
  readonly points: readonly ChartPeriod[];
}

/** Demand that came and demand forecast, with its table twin. */
export function DemandChart({ t, title, summary, today, points }: Props) {
  const configure = useCallback(
    (colours: ChartColours) => {
      const nearest = (on: number) =>
        points.reduce((best, one) => (Math.abs(one.from - on) < Math.abs(best.from - on) ? one : best), {
          from: Number.POSITIVE_INFINITY,
          name: '',
        }).name;
      const words = {
        actual: t('forecast_actual'),
        likely: t('forecast_likely'),
        day: nearest,
        tokens: (tokens: number) => tokensText(100 * tokens, t),
        sentence: ({ day }: { readonly day: number }) =>
          points.find(({ from }) => from === day)?.sentences ?? [],
      };
      const drawn = points.map(({ from, actual, range }) => ({
        day: from,
        ...(actual === null ? {} : { actual: actual / 100 }),
        ...(range ? { low: range.low / 100, likely: range.likely / 100, high: range.high / 100 } : {}),
      }));
      const mark = today === null ? null : { day: today, label: t('popup_chart_today') };
      return demandConfiguration(drawn, mark, words, colours);
    },
    [points, today, t],
  );
  return (
    <ChartFigure
      t={t}
      file="demand"
      title={title}
      summary={summary}
      height={240}
      configure={configure}
      table={<Twin t={t} points={points} />}
    />
  );
}

function Twin({ t, points }: { readonly t: Translate; readonly points: readonly ChartPeriod[] }) {
  const cell = (tokens: number | undefined | null) =>
    tokens === undefined || tokens === null ? '–' : tokensText(tokens, t);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('forecast_from')}</th>
          <NumberHeads t={t} keys={['forecast_actual', 'forecast_low', 'forecast_likely', 'forecast_high']} />
        </tr>
      </thead>
      <tbody>
        {points.map(({ from, name, actual, range }) => (
          <tr key={from}>
            <td>{name}</td>
            <td class="number">{cell(actual)}</td>
            <td class="number">{cell(range?.low)}</td>
            <td class="number">{cell(range?.likely)}</td>
            <td class="number">{cell(range?.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
