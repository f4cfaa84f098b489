import type { ChartConfiguration } from 'chart.js';
import { type ChartColours, fade } from './colours';

/** Cost over an amount, in whole tokens and major units of money. */
export interface CostSeries {
  readonly points: readonly { readonly amount: number; readonly cost: number }[];
  /** Stretches of amounts that cost about the same as the cheapest. */
  readonly flat: readonly { readonly from: number; readonly to: number }[];
  readonly chosen: number;
}

export interface CostWords {
  readonly amount: (tokens: number) => string;
  readonly cost: (money: number) => string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  readonly flat: string;
  /** The tooltip of a point. */
  readonly title: (index: number) => string;
  readonly sentences: (index: number) => string[];
}

/** Chart.js configuration of the cost curve: cost from zero, the flat bottom shaded, the chosen amount marked. */
export function costConfiguration(
  { points, flat, chosen }: CostSeries,
  words: CostWords,
  colours: ChartColours,
): ChartConfiguration<'line', { x: number; y: number }[]> {
  const costs = points.map(({ cost }) => cost).sort((a, b) => a - b);
  // A few ruinous amounts must not flatten the rest: the axis ends at thrice the least.
  const least = costs[0] ?? 0;
  const top = (costs.at(-1) ?? 0) > 3 * least && least > 0 ? roundUp(3 * least) : undefined;
  const widest = flat.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const wash = fade(colours.forecast, 0.12);
  const tick = { color: colours.quiet, font: { size: 11 } };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ amount, cost }) => ({ x: amount, y: cost })),
          borderColor: colours.ink,
          borderWidth: 2,
          pointRadius: points.map(({ amount }) => (amount === chosen ? 5 : 0)),
          pointBackgroundColor: colours.forecast,
          pointBorderColor: colours.paper,
          pointHitRadius: 8,
          tension: 0,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      layout: { padding: { top: 18, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: points[0]?.amount ?? 0,
          max: points.at(-1)?.amount ?? 1,
          grid: { display: false },
          border: { color: colours.hairline },
          title: { display: true, text: words.axis, ...tick },
          ticks: {
            ...tick,
            maxTicksLimit: 6,
            includeBounds: false,
            maxRotation: 0,
            callback: (value) => words.amount(Number(value)),
          },
        },
        y: {
          min: 0,
          ...(top === undefined ? {} : { max: top }),
          grid: { color: colours.hairline },
          border: { display: false },
          ticks: { ...tick, maxTicksLimit: 5, callback: (value) => words.cost(Number(value)) },
        },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: [
            ...flat.map(({ from, to }) => ({
              type: 'box' as const,
              xMin: from,
              xMax: to,
              backgroundColor: wash,
              borderWidth: 0,
              label: {
                display: to > from && to - from === widest,
                content: words.flat,
                position: { x: 'center' as const, y: 'start' as const },
                color: colours.quiet,
                font: { size: 11, weight: 'normal' as const },
              },
            })),
            {
              type: 'line' as const,
              xMin: chosen,
              xMax: chosen,
              borderColor: colours.forecast,
              borderWidth: 1,
              label: {
                display: true,
                content: words.amount(chosen),
                position: 'end' as const,
                yAdjust: -12,
                backgroundColor: colours.paper,
                color: colours.forecast,
                font: { size: 11, weight: 'normal' as const },
                padding: 2,
              },
            },
          ],
        },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items) => words.title(items[0]?.dataIndex ?? 0),
            label: (item) => words.sentences(item.dataIndex),
          },
        },
      },
    },
  };
}

/** To one figure. */
function roundUp(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount));
  return Math.ceil(amount / step) * step;
}
