import type { ChartConfiguration } from 'chart.js';
import type { TreemapDataPoint } from 'chartjs-chart-treemap';
import type { ChartColours } from './colours';
import { inkUpon } from './contrast';
import { tip } from './tip';

/** One cell: its area is its value. */
export interface TreemapCell {
  /** Cells of one group stand together, in its colour. */
  readonly group: string;
  readonly value: number;
}

export interface TreemapWords {
  readonly colour: (group: string) => string;
  readonly caption: (group: string) => string;
  /** Written in a cell, the most important first: as many as fit. */
  readonly label: (cell: number) => readonly string[];
  readonly title: (cell: number) => string;
  /** The tooltip: the arithmetic of a cell. */
  readonly lines: (cell: number) => readonly string[];
}

const SIZE = 12;
const LINE = 16;
const PAD = 4;
const FONT = { size: SIZE, lineHeight: LINE / SIZE };

/** Which cell a point of the treemap is; null: a group, which only frames its cells. */
export function cellOf(point: unknown): number | null {
  if (typeof point !== 'object' || point === null || !('g' in point)) return null;
  return 'isLeaf' in point && point.isLeaf === true ? Number(point.g) : null;
}

/** Chart.js configuration of areas in proportion to values, by group, the largest first. */
export function treemapConfiguration(
  cells: readonly TreemapCell[],
  words: TreemapWords,
  colours: ChartColours,
): ChartConfiguration<'treemap', TreemapDataPoint[]> {
  const fillOf = (raw: TreemapDataPoint | undefined): string => {
    const cell = cells[cellOf(raw) ?? -1];
    return cell ? words.colour(cell.group) : colours.paper;
  };
  return {
    type: 'treemap',
    data: {
      datasets: [
        {
          data: [],
          // `group` and some other names are the treemap's own.
          tree: cells.map(({ group, value }, cell) => ({ part: group, cell: String(cell), value })),
          key: 'value',
          groups: ['part', 'cell'],
          spacing: 1,
          borderWidth: 0,
          borderRadius: 2,
          backgroundColor: ({ raw }) => fillOf(raw),
          hoverBackgroundColor: ({ raw }) => fillOf(raw),
          captions: {
            display: true,
            color: colours.ink,
            font: { ...FONT, weight: 600 },
            padding: PAD,
            formatter: ({ raw }) => words.caption(raw.g ?? ''),
          },
          labels: {
            display: true,
            align: 'left',
            position: 'top',
            overflow: 'cut',
            padding: PAD,
            font: FONT,
            color: ({ raw }) => inkUpon(fillOf(raw)),
            formatter: ({ raw, chart }) => fitting(words.label(cellOf(raw) ?? -1), raw, chart.ctx),
          },
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        tooltip: {
          ...tip(
            colours,
            ({ raw }) => words.title(cellOf(raw) ?? -1),
            ({ raw }) => words.lines(cellOf(raw) ?? -1),
          ),
          filter: ({ raw }) => cellOf(raw) !== null,
        },
      },
    },
  };
}

/** As many lines as a cell is high for, each as long as it is wide for. */
function fitting(
  lines: readonly string[],
  { w, h }: TreemapDataPoint,
  pen: CanvasRenderingContext2D,
): string[] {
  const most = Math.floor((h - 2 * PAD) / LINE);
  return lines.slice(0, Math.max(0, most)).map((line) => cut(line, w - 2 * PAD - 2, pen));
}

function cut(text: string, width: number, pen: CanvasRenderingContext2D): string {
  const letters = [...text];
  if (pen.measureText(text).width <= width) return text;
  while (letters.length > 0 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return letters.length < 2 ? '' : `${letters.join('').trimEnd()}…`;
}
