import type { ChartConfiguration } from 'chart.js';
import { type ChartColours, fade } from './colours';

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
  /** The tooltip's sentence for a forecast day. */
  readonly range: (low: number, likely: number, high: number) => string;
}

const line = (colour: string) => ({
  borderColor: colour,
  borderWidth: 2,
  pointRadius: 0,
  pointHitRadius: 8,
  tension: 0,
  spanGaps: false,
});

/** Chart.js configuration of the balance: past as ink, forecast median with its 10-90 % band, lots' expiry as flags. */
export function balanceConfiguration(
  series: BalanceSeries,
  words: BalanceWords,
  colours: ChartColours,
): ChartConfiguration<'line', { x: number; y: number }[]> {
  const pick = (key: 'past' | 'low' | 'likely' | 'high') =>
    series.points.flatMap((p) => {
      const y = p[key];
      return y === undefined ? [] : [{ x: p.day, y }];
    });
  // Today's word stands above the picture, the flags' inside it: they may be close to each other.
  const rule = (day: number, label: string, colour: string, dash: number[], yAdjust: number) => ({
    type: 'line' as const,
    xMin: day,
    xMax: day,
    borderColor: colour,
    borderWidth: 1,
    borderDash: dash,
    label: {
      display: true,
      content: label,
      position: 'end' as const,
      yAdjust,
      backgroundColor: colours.paper,
      color: colour,
      font: { size: 11, weight: 'normal' as const },
      padding: 2,
    },
  });
  const band = fade(colours.forecast, 0.15);
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(colours.ink), label: words.past, data: pick('past') },
        { ...line('transparent'), label: 'high', data: pick('high'), backgroundColor: band, fill: '+1' },
        { ...line('transparent'), label: 'low', data: pick('low') },
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      animation: false, // a forecast doesn't become truer by moving
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: 'x', intersect: false },
      layout: { padding: { top: 18, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: series.points[0]?.day ?? series.today,
          max: series.points.at(-1)?.day ?? series.today + 1,
          grid: { display: false },
          border: { color: colours.hairline },
          ticks: {
            color: colours.quiet,
            maxTicksLimit: 4,
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
            maxTicksLimit: 4,
            callback: (value) => words.tokens(Number(value)),
            font: { size: 11 },
          },
        },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: [
            rule(series.today, words.today, colours.quiet, [], -12),
            ...series.flags.map((flag) => rule(flag.day, flag.label, colours.look, [4, 3], 4)),
          ],
        },
        tooltip: {
          filter: (item) => item.datasetIndex === 0 || item.datasetIndex === 3,
          displayColors: false,
          callbacks: {
            title: (items) => words.day(Math.round(items[0]?.parsed.x ?? 0)),
            label: (item) => {
              const point = series.points.find((p) => p.day === item.parsed.x);
              return item.datasetIndex === 3 && point?.low !== undefined && point.high !== undefined
                ? words.range(point.low, point.likely ?? 0, point.high)
                : words.tokens(item.parsed.y ?? 0);
            },
          },
        },
      },
    },
  };
}
