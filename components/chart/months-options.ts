import { type ChartColours, fade } from './colours';
import { axisText, BASE, type LineConfiguration, line, xAxis, yAxis } from './line-parts';
import { tip } from './tip';

export interface MonthsWords {
  readonly month: (month: number) => string;
  readonly value: (value: number) => string;
  /** The arithmetic of a month. */
  readonly sentences: (index: number) => string[];
}

/** One amount a month, each as wide as its month: steps, as nothing is known of the time between. */
export function monthsConfiguration(
  months: readonly { readonly month: number; readonly value: number }[],
  words: MonthsWords,
  colours: ChartColours,
): LineConfiguration {
  const first = months[0]?.month ?? 0;
  const last = months.at(-1);
  const end = (last?.month ?? first) + 1;
  const indexOf = ({ dataIndex }: { readonly dataIndex: number }) => Math.min(dataIndex, months.length - 1);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...line(colours.ink),
          backgroundColor: fade(colours.ink, 0.12),
          fill: 'origin' as const,
          stepped: 'before' as const,
          data: [
            ...months.map(({ month, value }) => ({ x: month, y: value })),
            { x: end, y: last?.value ?? 0 },
          ],
        },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(first, end, colours),
          ticks: {
            ...axisText(colours),
            maxTicksLimit: 8,
            precision: 0,
            callback: (value) => (Number(value) < end ? words.month(Number(value)) : ''),
          },
        },
        y: yAxis(4, words.value, colours),
      },
      plugins: {
        annotation: { annotations: [] },
        tooltip: tip(
          colours,
          (item) => words.month(months[indexOf(item)]?.month ?? first),
          (item) => words.sentences(indexOf(item)),
        ),
      },
    },
  };
}
