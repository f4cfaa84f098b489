import type { ChartConfiguration } from 'chart.js';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './chart.css';
import { type ChartColours, chartColours } from './colours';
import { Chart } from './register';

interface Props {
  /** What the chart shows, as a sentence: its visible title and its accessible name. */
  readonly title: string;
  /** The same in words, for those who don't see it. */
  readonly summary: string;
  readonly height: number;
  readonly configure: (colours: ChartColours) => ChartConfiguration<'line', { x: number; y: number }[]>;
  readonly tableLabel: string;
  readonly chartLabel: string;
  /** The chart's table twin. */
  readonly table: ComponentChildren;
}

const useMedia = (query: string): boolean => {
  const [matches, set] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const change = () => set(list.matches);
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, [query]);
  return matches;
};

/** A chart with its name, its summary and its table twin behind one button. */
export function ChartFigure({ title, summary, height, configure, tableLabel, chartLabel, table }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [asTable, setAsTable] = useState(false);
  const dark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (!canvas.current || !box.current || asTable) return;
    void dark; // colours are resolved anew when the theme changes
    const chart = new Chart(canvas.current, configure(chartColours(box.current)));
    return () => chart.destroy();
  }, [configure, dark, asTable]);
  return (
    <figure class="chart">
      <figcaption class="chart-title">
        <span>{title}</span>
        <button
          type="button"
          class="button plain chart-twin"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? chartLabel : tableLabel}
        </button>
      </figcaption>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section class="chart-table" aria-label={title} tabIndex={0} style={{ maxHeight: `${height}px` }}>
          {table}
        </section>
      ) : (
        <div class="chart-box" ref={box} style={{ height: `${height}px` }}>
          <canvas ref={canvas} role="img" aria-label={`${title} ${summary}`} />
        </div>
      )}
    </figure>
  );
}
