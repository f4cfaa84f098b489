import type { ChartConfiguration } from 'chart.js';
import { type ChartColours, fade } from './colours';

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

const line = (colour: string) => ({
  borderColor: colour,
  backgroundColor: colour,
  borderWidth: 2,
  pointRadius: 0,
  pointHitRadius: 8,
  tension: 0,
  spanGaps: false,
});

/** Chart.js configuration of demand: what came as ink, the forecast's median with its 10-90 % band. */
export function demandConfiguration(
  points: readonly DemandChartPoint[],
  mark: DemandMark | null,
  words: DemandChartWords,
  colours: ChartColours,
): ChartConfiguration<'line', { x: number; y: number }[]> {
  // A period that isn't known leaves a gap in the line instead of being bridged.
  const pick = (key: 'actual' | 'low' | 'likely' | 'high') =>
    points.map((point) => ({ x: point.day, y: point[key] ?? Number.NaN }));
  const band = fade(colours.forecast, 0.15);
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
        { ...line('transparent'), label: 'high', data: pick('high'), backgroundColor: band, fill: '+1' },
        { ...line('transparent'), label: 'low', data: pick('low') },
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: 'x', intersect: false },
      layout: { padding: { top: 18, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: points[0]?.day ?? 0,
          max: points.at(-1)?.day ?? 1,
          grid: { display: false },
          border: { color: colours.hairline },
          ticks: {
            color: colours.quiet,
            maxTicksLimit: 6,
            maxRotation: 0,
            callback: (value) => words.day(Number(value)),
            font: { size: 11 },
          },
        },
        y: {
          min: 0,
          grid: { color: colours.hairline },
          border: { display: false },
          ticks: {
            color: colours.quiet,
            maxTicksLimit: 5,
            callback: (value) => words.tokens(Number(value)),
            font: { size: 11 },
          },
        },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: mark
            ? [
                {
                  type: 'line' as const,
                  xMin: mark.day,
                  xMax: mark.day,
                  borderColor: colours.quiet,
                  borderWidth: 1,
                  label: {
                    display: true,
                    content: mark.label,
                    position: 'end' as const,
                    yAdjust: -12,
                    backgroundColor: colours.paper,
                    color: colours.quiet,
                    font: { size: 11, weight: 'normal' as const },
                    padding: 2,
                  },
                },
              ]
            : [],
        },
        tooltip: {
          displayColors: false,
          filter: (item, index) => index === 0 && item !== undefined,
          callbacks: {
            title: (items) => words.day(Math.round(items[0]?.parsed.x ?? 0)),
            label: (item) => [...words.sentence(points[item.dataIndex] ?? { day: 0 })],
          },
        },
      },
    },
  };
}
