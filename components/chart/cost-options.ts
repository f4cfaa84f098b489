import { type ChartColours, fade } from './colours';
import {
  ABOVE,
  axisText,
  BASE,
  type LineConfiguration,
  line,
  named,
  upright,
  xAxis,
  yAxis,
} from './line-parts';
import { tip } from './tip';

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
): LineConfiguration {
  const costs = points.map(({ cost }) => cost).sort((a, b) => a - b);
  // A few ruinous amounts must not flatten the rest: the axis ends at thrice the least.
  const least = costs[0] ?? 0;
  const top = (costs.at(-1) ?? 0) > 3 * least && least > 0 ? roundUp(3 * least) : undefined;
  const widest = flat.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const wash = fade(colours.forecast, 0.12);
  const text = axisText(colours);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...line(colours.ink),
          data: points.map(({ amount, cost }) => ({ x: amount, y: cost })),
          pointRadius: points.map(({ amount }) => (amount === chosen ? 5 : 0)),
          pointBackgroundColor: colours.forecast,
          pointBorderColor: colours.paper,
        },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(points[0]?.amount ?? 0, points.at(-1)?.amount ?? 1, colours),
          title: { display: true, text: words.axis, color: text.color, font: text.font },
          ticks: {
            ...text,
            maxTicksLimit: 6,
            includeBounds: false,
            callback: (value) => words.amount(Number(value)),
          },
        },
        y: { ...yAxis(5, words.cost, colours), ...(top === undefined ? {} : { max: top }) },
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
                ...named(words.flat, colours.quiet, colours),
                backgroundColor: 'transparent',
                display: to > from && to - from === widest,
                position: { x: 'center' as const, y: 'end' as const },
              },
            })),
            upright(chosen, { label: words.amount(chosen), colour: colours.forecast }, ABOVE, colours),
          ],
        },
        tooltip: tip(
          colours,
          ({ dataIndex }) => words.title(dataIndex),
          ({ dataIndex }) => words.sentences(dataIndex),
        ),
      },
    },
  };
}

/** To one figure. */
function roundUp(amount: number): number {
  const step = 10 ** Math.floor(Math.log10(amount));
  return Math.ceil(amount / step) * step;
}
