import type { ChartColours } from './colours';
import {
  ABOVE,
  axisText,
  BASE,
  band,
  type LineConfiguration,
  line,
  upright,
  xAxis,
  yAxis,
} from './line-parts';
import { tip, xOf } from './tip';

/** One period of a demand chart, at its first day; whole tokens, days as integers since 1970-01-01. */
export interface DemandChartPoint {
  readonly day: number;
  readonly actual?: number;
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

export interface DemandChartWords {
  readonly actual: string;
  readonly likely: string;
  readonly day: (day: number) => string;
  readonly tokens: (tokens: number) => string;
  /** The tooltip's sentence for a period. */
  readonly sentence: (point: DemandChartPoint) => readonly string[];
}

/** A vertical line with a word, such as today. */
export interface DemandMark {
  readonly day: number;
  readonly label: string;
}

/** Chart.js configuration of demand: what came as ink, the forecast's median with its 10-90 % band. */
export function demandConfiguration(
  points: readonly DemandChartPoint[],
  mark: DemandMark | null,
  words: DemandChartWords,
  colours: ChartColours,
): LineConfiguration {
  // A period that isn't known leaves a gap in the line instead of being bridged.
  const pick = (key: 'actual' | 'low' | 'likely' | 'high') =>
    points.map((point) => ({ x: point.day, y: point[key] ?? Number.NaN }));
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...line(colours.ink),
          label: words.actual,
          data: pick('actual'),
          pointRadius: points.length > 40 ? 0 : 2,
        },
        ...band(pick('high'), pick('low'), colours),
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(points[0]?.day ?? 0, points.at(-1)?.day ?? 1, colours),
          ticks: { ...axisText(colours), maxTicksLimit: 6, callback: (value) => words.day(Number(value)) },
        },
        y: yAxis(5, words.tokens, colours),
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: mark
            ? [upright(mark.day, { label: mark.label, colour: colours.quiet }, ABOVE, colours)]
            : [],
        },
        tooltip: tip(
          colours,
          (item) => words.day(xOf(item)),
          ({ dataIndex }) => words.sentence(points[dataIndex] ?? { day: 0 }),
        ),
      },
    },
  };
}
