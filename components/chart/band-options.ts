import { type Day, day } from '@/core/units/brands';
import type { ChartColours } from './colours';
import {
  ABOVE,
  axisText,
  BASE,
  band,
  DASHED,
  type LineConfiguration,
  level,
  line,
  upright,
  xAxis,
  yAxis,
} from './line-parts';
import { monthTicks } from './month-ticks';
import { tip, xOf } from './tip';

/** One place on the x axis: what was, what is expected with its band, and what it is compared with. */
export interface BandPoint {
  readonly x: number;
  readonly past?: number;
  readonly compared?: number;
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

export interface BandSeries {
  readonly points: readonly BandPoint[];
  readonly today: number;
  /** A height nothing shall pass, with its label. */
  readonly limit: { readonly y: number; readonly label: string } | null;
}

export interface BandWords {
  readonly past: string;
  readonly likely: string;
  readonly compared: string;
  readonly today: string;
  readonly x: (x: number) => string;
  /** The first day of a month on the axis. */
  readonly tick: (on: Day) => string;
  readonly y: (y: number) => string;
  /** The tooltip: the arithmetic of a place. */
  readonly lines: (point: BandPoint) => string[];
}

/** Past as ink, expected with its 10-90 % band, what it is compared with dashed, today and a limit as rules. */
export function bandConfiguration(
  series: BandSeries,
  words: BandWords,
  colours: ChartColours,
): LineConfiguration {
  const pick = (key: keyof Omit<BandPoint, 'x'>) =>
    series.points.flatMap((point) => {
      const y = point[key];
      return y === undefined ? [] : [{ x: point.x, y }];
    });
  const highest = Math.max(series.limit?.y ?? 0, ...series.points.map(({ high, past }) => high ?? past ?? 0));
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(colours.ink), label: words.past, data: pick('past') },
        ...band(pick('high'), pick('low'), colours),
        { ...line(colours.quiet, DASHED), label: words.compared, data: pick('compared') },
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(series.points[0]?.x ?? series.today, series.points.at(-1)?.x ?? series.today + 1, colours),
          afterBuildTicks: monthTicks,
          ticks: { ...axisText(colours), callback: (value) => words.tick(day(Number(value))) },
        },
        y: { ...yAxis(5, words.y, colours), suggestedMax: highest * 1.05 },
      },
      plugins: {
        annotation: { clip: false, annotations: rules(series, words, colours) },
        tooltip: tip(
          colours,
          (item) => words.x(xOf(item)),
          (item) => {
            const point = series.points.find(({ x }) => x === xOf(item));
            return point ? words.lines(point) : [];
          },
        ),
      },
    },
  };
}

function rules({ today, limit, points }: BandSeries, words: BandWords, colours: ChartColours) {
  const on = points.some(({ x }) => x <= today) && points.some(({ x }) => x >= today);
  return [
    ...(on ? [upright(today, { label: words.today, colour: colours.quiet }, ABOVE, colours)] : []),
    ...(limit ? [level(limit.y, { label: limit.label, colour: colours.look }, colours)] : []),
  ];
}
