import type { ChartColours } from './colours';
import {
  ABOVE,
  axisText,
  BASE,
  band,
  DASHED,
  type LineConfiguration,
  line,
  upright,
  xAxis,
  yAxis,
} from './line-parts';
import { monthTicks } from './month-ticks';
import { tip, xOf } from './tip';

/** One moment of the balance chart; token amounts in whole tokens, days as integers since 1970-01-01. */
export interface BalancePoint {
  readonly day: number;
  readonly past?: number;
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

export interface BalanceFlag {
  readonly day: number;
  readonly label: string;
}

export interface BalanceSeries {
  readonly points: readonly BalancePoint[];
  readonly today: number;
  readonly flags: readonly BalanceFlag[];
}

export interface BalanceWords {
  readonly past: string;
  readonly likely: string;
  readonly today: string;
  readonly day: (day: number) => string;
  readonly tokens: (tokens: number) => string;
  /** The tooltip: the arithmetic of a point. */
  readonly lines: (point: BalancePoint) => readonly string[];
}

/** Chart.js configuration of the balance: past as ink, forecast median with its 10-90 % band, lots' expiry as flags. */
export function balanceConfiguration(
  series: BalanceSeries,
  words: BalanceWords,
  colours: ChartColours,
): LineConfiguration {
  const pick = (key: 'past' | 'low' | 'likely' | 'high') =>
    series.points.flatMap((p) => {
      const y = p[key];
      return y === undefined ? [] : [{ x: p.day, y }];
    });
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(colours.ink), label: words.past, data: pick('past') },
        ...band(pick('high'), pick('low'), colours),
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(
            series.points[0]?.day ?? series.today,
            series.points.at(-1)?.day ?? series.today + 1,
            colours,
          ),
          afterBuildTicks: monthTicks,
          ticks: { ...axisText(colours), callback: (value) => words.day(Number(value)) },
        },
        y: yAxis(4, words.tokens, colours),
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: [
            // Today's word stands above the picture, the flags' inside it: they may be close to each other.
            upright(series.today, { label: words.today, colour: colours.quiet }, ABOVE, colours),
            ...series.flags.map(({ day, label }) =>
              upright(day, { label, colour: colours.look, dash: DASHED }, 4, colours),
            ),
          ],
        },
        tooltip: tip(
          colours,
          (item) => words.day(xOf(item)),
          (item) => {
            const point = series.points.findLast(({ day }) => day === xOf(item));
            return point ? words.lines(point) : [];
          },
        ),
      },
    },
  };
}
