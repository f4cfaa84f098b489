import type { ChartConfiguration } from 'chart.js';
import { type ChartColours, fade } from './colours';

/** What the line charts have in common: how a line, an axis, a mark and a name upon the picture look. */
export type LineConfiguration = ChartConfiguration<'line', { x: number; y: number }[]>;

const SMALL = { size: 11 };

/** A line of a chart. @param dash lengths of dashes and gaps; none: a full line */
export const line = (colour: string, dash: number[] = []) => ({
  borderColor: colour,
  backgroundColor: colour,
  borderWidth: 2,
  borderDash: dash,
  pointRadius: 0,
  pointHitRadius: 8,
  tension: 0,
});

/** The two edges of a 10-90 % band, the area between them shaded: the first fills down to the second. */
export const band = <P>(high: P[], low: P[], colours: ChartColours) => [
  {
    ...line('transparent'),
    label: 'high',
    data: high,
    backgroundColor: fade(colours.forecast, 0.15),
    fill: '+1',
  },
  { ...line('transparent'), label: 'low', data: low },
];

/** What is said on an axis. */
export const axisText = ({ quiet }: ChartColours) => ({ color: quiet, maxRotation: 0, font: SMALL });

/** A horizontal axis from one value to another, without a grid. */
export const xAxis = (min: number, max: number, colours: ChartColours) => ({
  type: 'linear' as const,
  min,
  max,
  grid: { display: false },
  border: { color: colours.hairline },
});

/** A vertical axis from zero, with hairlines. */
export const yAxis = (most: number, text: (value: number) => string, colours: ChartColours) => ({
  min: 0,
  grid: { color: colours.hairline },
  border: { display: false },
  ticks: {
    ...axisText(colours),
    maxTicksLimit: most,
    callback: (value: string | number) => text(Number(value)),
  },
});

/** Words upon the picture. */
export const named = (content: string, colour: string, { paper }: ChartColours) => ({
  display: true,
  content,
  backgroundColor: paper,
  color: colour,
  font: { ...SMALL, weight: 'normal' as const },
  padding: 2,
});

interface Rule {
  readonly label: string;
  readonly colour: string;
  readonly dash?: number[];
}

/** A vertical rule at a value, its word at the top. @param yAdjust of the word, pixels; negative: above the picture */
export const upright = (
  at: number,
  { label, colour, dash = [] }: Rule,
  yAdjust: number,
  colours: ChartColours,
) => ({
  type: 'line' as const,
  xMin: at,
  xMax: at,
  borderColor: colour,
  borderWidth: 1,
  borderDash: dash,
  label: { ...named(label, colour, colours), position: 'end' as const, yAdjust },
});

/** A word above the picture. */
export const ABOVE = -12;

/** A horizontal dashed rule at a value, its word at the left. */
export const level = (at: number, { label, colour }: Rule, colours: ChartColours) => ({
  type: 'line' as const,
  yMin: at,
  yMax: at,
  borderColor: colour,
  borderWidth: 1,
  borderDash: DASHED,
  label: { ...named(label, colour, colours), position: 'start' as const },
});

export const DASHED = [4, 3];

/** Options of every chart of lines: nothing moves; the place nearest to the pointer is what is pointed at. */
export const BASE = {
  animation: false as const,
  maintainAspectRatio: false,
  interaction: { mode: 'nearest' as const, axis: 'x' as const, intersect: false },
  layout: { padding: { top: 18, right: 8 } },
};
