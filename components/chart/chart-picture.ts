import type { ChartConfiguration, ChartType } from 'chart.js';
import { type ChartColours, chartColours } from './colours';
import { Chart } from './register';
import { wrapText } from './wrap-text';

/** CSS pixels of a picture and its parts; the file has twice as many. */
const WIDTH = 960;
const MARGIN = 32;
const TITLE = { size: 20, line: 28, weight: 600 };
const FOOT = { size: 12, line: 16, weight: 400 };
const GAP = 16;
const SCALE = 2;

/** What is written upon the paper around a chart. */
export interface PictureWords {
  readonly title: string;
  /** When it was made. */
  readonly foot: string;
  /** Pixels of the chart itself. */
  readonly height: number;
}

/**
 * A chart as a PNG for documents and slides: always on light paper, of one width, with its title and its date.
 * @param at where colours are looked up
 * @throws Error when the browser can't make it
 */
export async function chartPicture<T extends ChartType, D>(
  at: HTMLElement,
  configure: (colours: ChartColours) => ChartConfiguration<T, D>,
  { title, foot, height }: PictureWords,
): Promise<Blob> {
  const colours = chartColours(at, 'light');
  const sheet = at.ownerDocument.createElement('canvas');
  const pen = sheet.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const font = ({ size, weight }: typeof TITLE) => `${weight} ${size}px ${Chart.defaults.font.family}`;
  pen.font = font(TITLE);
  const lines = wrapText(title, WIDTH - 2 * MARGIN, (text) => pen.measureText(text).width);
  const top = MARGIN + lines.length * TITLE.line + GAP;
  sheet.width = SCALE * WIDTH;
  sheet.height = SCALE * (top + height + GAP + FOOT.line + MARGIN);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.ink;
  pen.font = font(TITLE);
  for (const [i, line] of lines.entries()) pen.fillText(line, MARGIN, MARGIN + (i + 0.5) * TITLE.line);
  pen.fillStyle = colours.quiet;
  pen.font = font(FOOT);
  pen.fillText(foot, MARGIN, top + height + GAP + FOOT.line / 2);
  drawChart(pen, configure(colours), MARGIN, top, WIDTH - 2 * MARGIN, height);
  return new Promise((resolve, reject) =>
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

function drawChart<T extends ChartType, D>(
  pen: CanvasRenderingContext2D,
  config: ChartConfiguration<T, D>,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const canvas = pen.canvas.ownerDocument.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const still = { responsive: false, animation: false, devicePixelRatio: SCALE };
  const chart = new Chart<T, D>(canvas, { ...config, options: Object.assign({}, config.options, still) });
  pen.drawImage(canvas, left, top, width, height);
  chart.destroy();
}
