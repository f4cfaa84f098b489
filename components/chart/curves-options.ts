import type { ChartColours } from './colours';
import { readable } from './contrast';
import { axisText, BASE, type LineConfiguration, line, xAxis, yAxis } from './line-parts';
import { thinned } from './month-ticks';
import { tip } from './tip';

/** One curve: its end is where its name stands. */
export interface CostCurve {
  readonly name: string;
  readonly colour: string;
  readonly dashed: boolean;
  readonly values: readonly number[];
}

export interface CurveWords {
  readonly x: (x: number) => string;
  readonly y: (y: number) => string;
  /** The tooltip of a month: what its amounts are, and how each curve's comes about. */
  readonly title: (index: number) => string;
  readonly lines: (index: number) => readonly string[];
}

/** Names at the ends of curves keep this part of the height between them. */
const APART = 0.1;
/** Pixels at the right for the names; a narrower chart than this has them in a key below. */
const ROOM = 140;
const NARROW = 520;

const isWide = ({ chart }: { readonly chart: { readonly width: number } }): boolean => chart.width >= NARROW;

/** Costs that add up by month, each curve named where it ends. @param x of each value */
export function curvesConfiguration(
  x: readonly number[],
  curves: readonly CostCurve[],
  words: CurveWords,
  colours: ChartColours,
): LineConfiguration {
  const highest = Math.max(1, ...curves.flatMap(({ values }) => values));
  const end = x.at(-1) ?? 0;
  const y = yAxis(5, words.y, colours);
  return {
    type: 'line',
    data: {
      datasets: curves.map(({ name, colour, dashed, values }) => ({
        ...line(colour, dashed ? [5, 3] : []),
        label: name,
        data: x.map((at, i) => ({ x: at, y: values[i] ?? 0 })),
        pointRadius: x.length === 1 ? 3 : 0,
      })),
    },
    options: {
      ...BASE,
      layout: { padding: (context) => ({ top: 8, right: isWide(context) ? ROOM : 8 }) },
      scales: {
        x: {
          ...xAxis(x[0] ?? 0, Math.max(end, (x[0] ?? 0) + 1), colours),
          afterBuildTicks: (axis) => {
            axis.ticks = thinned(x, axis.chart.width - ROOM).map((value) => ({ value }));
          },
          ticks: { ...axisText(colours), callback: (value) => words.x(Number(value)) },
        },
        y: { ...y, max: highest * 1.1, ticks: { ...y.ticks, includeBounds: false } },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: labelHeights(curves, highest).map(({ curve, y }) => ({
            type: 'label' as const,
            display: isWide,
            xValue: end,
            yValue: y,
            content: curve.name,
            color: readable(curve.colour, colours.ink, colours.paper),
            position: { x: 'start' as const, y: 'center' as const },
            textAlign: 'start' as const,
            xAdjust: 4,
            font: { size: 11 },
            padding: 2,
          })),
        },
        tooltip: tip(
          colours,
          ({ dataIndex }) => words.title(dataIndex),
          ({ dataIndex }) => words.lines(dataIndex),
        ),
      },
    },
  };
}

/** Where each curve's name stands: at its end, moved up as far as the one below needs. */
export function labelHeights(
  curves: readonly CostCurve[],
  highest: number,
): { readonly curve: CostCurve; readonly y: number }[] {
  const rising = curves.map((curve) => ({ curve, y: curve.values.at(-1) ?? 0 })).sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return rising.map(({ curve, y }) => {
    const at = Math.max(y, free);
    free = at + APART * highest;
    return { curve, y: at };
  });
}
