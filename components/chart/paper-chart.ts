import type { ChartConfiguration, ChartType } from 'chart.js';
import { type ChartColours, chartColours } from './colours';
import { Chart } from './register';

/** CSS pixels between the margins of A4 and Letter upright. */
const WIDTH = 680;

/**
 * Puts a second picture beside a chart while the page is printed: in the colours of paper and as wide as it, whatever
 * the screen has. Browsers tell of printing before they lay the page out, so it is drawn at once.
 * @param box what holds the chart @param ready whether what this type of chart needs was loaded
 * @returns ends it
 */
export function drawOnPaper<T extends ChartType, D>(
  box: HTMLElement,
  configure: (colours: ChartColours) => ChartConfiguration<T, D>,
  height: number,
  ready: () => boolean,
): () => void {
  let paper: HTMLCanvasElement | null = null;
  let drawn: Chart<T, D> | null = null;
  const take = () => {
    drawn?.destroy();
    paper?.remove();
    drawn = paper = null;
  };
  const put = () => {
    take();
    if (!ready()) return;
    paper = box.ownerDocument.createElement('canvas');
    paper.className = 'chart-paper';
    paper.width = WIDTH;
    paper.height = height;
    paper.setAttribute('aria-hidden', 'true');
    box.append(paper);
    const config = configure(chartColours(box, 'light'));
    const still = { responsive: false, animation: false, devicePixelRatio: 2 };
    drawn = new Chart<T, D>(paper, { ...config, options: Object.assign({}, config.options, still) });
  };
  addEventListener('beforeprint', put);
  addEventListener('afterprint', take);
  return () => {
    removeEventListener('beforeprint', put);
    removeEventListener('afterprint', take);
    take();
  };
}
