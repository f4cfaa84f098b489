import { useCallback } from 'preact/hooks';
import { type BandPoint, bandConfiguration } from '@/components/chart/band-options';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import type { ScenarioComparison } from '@/core/purchase/compare-scenarios';
import { type Day, day } from '@/core/units/brands';
import { formatDay, formatDayShort, formatNumber } from '@/core/units/format';
import { monthName } from '../budget/year-text';

interface Props {
  readonly t: Translate;
  readonly today: Day;
  readonly comparison: ScenarioComparison;
  /** What the chart shows, as a sentence. */
  readonly title: string;
}

/** Tokens a week: the past, what is expected with the scenarios, and dashed what is expected without. */
export function ScenarioChart({ t, today, comparison, title }: Props) {
  const { past, weeks } = comparison;
  const tokens = useCallback((value: number) => formatNumber(value, t.locale), [t]);
  const configure = useCallback(
    (colours: ChartColours) => {
      const points: BandPoint[] = [
        ...past.map(({ from, tokens: used }) => ({ x: from, past: used / 100 })),
        ...weeks.map(({ from, base, changed }) => ({
          x: from,
          compared: base.likely / 100,
          low: changed.low / 100,
          likely: changed.likely / 100,
          high: changed.high / 100,
        })),
      ];
      const words = {
        past: t('scenario_past'),
        likely: t('scenario_with'),
        compared: t('scenario_without'),
        today: t('popup_chart_today'),
        x: (x: number) => formatDayShort(day(Math.round(x)), t.locale),
        tick: (on: Day) => monthName(on, t.locale),
        y: tokens,
        lines: ({ past: used, compared = 0, low = 0, likely = 0, high = 0 }: BandPoint) =>
          used !== undefined
            ? [t('scenario_tip_past', [tokens(used)])]
            : [
                t('scenario_tip_with', [tokens(likely), tokens(low), tokens(high)]),
                t('scenario_tip_without', [tokens(compared)]),
                difference(t, Math.round(likely), Math.round(compared)),
              ],
      };
      return bandConfiguration({ points, today, limit: null }, words, colours);
    },
    [t, past, weeks, today, tokens],
  );
  return (
    <>
      <ChartFigure
        t={t}
        file="scenarios"
        title={t('scenario_chart')}
        summary={title}
        height={240}
        configure={configure}
        table={<Twin t={t} comparison={comparison} />}
      />
      <ul class="scenario-key quiet" aria-hidden="true">
        <li class="key-past">{t('scenario_past')}</li>
        <li class="key-with">{t('scenario_with')}</li>
        <li class="key-without">{t('scenario_without')}</li>
      </ul>
    </>
  );
}

/** What the scenarios add or take, from the figures as they are shown. */
function difference(t: Translate, changed: number, base: number): string {
  const tokens = (value: number) => formatNumber(value, t.locale);
  return changed >= base
    ? t('scenario_tip_more', [tokens(changed), tokens(base), tokens(changed - base)])
    : t('scenario_tip_less', [tokens(base), tokens(changed), tokens(base - changed)]);
}

function Twin({ t, comparison }: Pick<Props, 't' | 'comparison'>) {
  const tokens = (value: number) => formatNumber(value / 100, t.locale);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('scenario_week')}</th>
          <NumberHeads t={t} keys={['scenario_without', 'scenario_with', 'budget_range']} />
        </tr>
      </thead>
      <tbody>
        {comparison.past.map(({ from, tokens: used }) => (
          <tr key={from}>
            <td>{formatDay(from, t.locale)}</td>
            <td class="number">{tokens(used)}</td>
            <td class="number">{tokens(used)}</td>
            <td />
          </tr>
        ))}
        {comparison.weeks.map(({ from, base, changed }) => (
          <tr key={from}>
            <td>{formatDay(from, t.locale)}</td>
            <td class="number">{tokens(base.likely)}</td>
            <td class="number">{tokens(changed.likely)}</td>
            <td class="number">{t('scenario_range', [tokens(changed.low), tokens(changed.high)])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
