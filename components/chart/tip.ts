import type { ChartColours } from './colours';
import { wrapText } from './wrap-text';

/** A point that is pointed at, of any kind of chart. */
export interface TipItem {
  readonly dataIndex: number;
  readonly datasetIndex: number;
  readonly parsed: unknown;
  readonly raw: unknown;
  readonly chart: { readonly width: number; readonly ctx: CanvasRenderingContext2D };
}

const FONT = 12;
/** Padding and border of the box, and what the arrow needs. */
const AROUND = 40;
const WIDEST = 420;

/**
 * What is said of the place pointed at: one answer a place, in lines that fit the chart.
 * @param title of the place @param lines the arithmetic
 */
export const tip = (
  colours: ChartColours,
  title: (item: TipItem) => string,
  lines: (item: TipItem) => readonly string[],
) => ({
  backgroundColor: colours.paper,
  borderColor: colours.quiet,
  borderWidth: 1,
  titleColor: colours.ink,
  bodyColor: colours.ink,
  titleFont: { size: FONT },
  bodyFont: { size: FONT },
  padding: 8,
  cornerRadius: 6,
  caretSize: 0,
  caretPadding: 8,
  displayColors: false,
  filter: (_item: unknown, index: number) => index === 0, // one place, one answer
  callbacks: {
    title: ([item]: readonly TipItem[]) => (item ? title(item) : ''),
    label: (item: TipItem) => lines(item).flatMap((line) => fitted(line, item)),
  },
});

function fitted(line: string, { chart: { width, ctx } }: TipItem): string[] {
  ctx.save();
  ctx.font = `${FONT}px system-ui, sans-serif`;
  const found = wrapText(line, Math.min(WIDEST, width - AROUND), (text) => ctx.measureText(text).width);
  ctx.restore();
  return found;
}

/** The place of an item on the horizontal axis. */
export const xOf = ({ raw }: TipItem): number =>
  typeof raw === 'object' && raw !== null && 'x' in raw && typeof raw.x === 'number' ? raw.x : Number.NaN;
