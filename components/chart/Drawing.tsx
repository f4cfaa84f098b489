import type { ChartType } from 'chart.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/components/ui/use-id';
import type { FigureProps } from './ChartFigure';
import { chartColours } from './colours';
import { drawOnPaper } from './paper-chart';
import { Chart } from './register';
import { pointAt, pointOf, stepOf, stopsOf } from './step-points';
import { useMedia } from './use-media';

/**
 * The picture itself. The keyboard goes through its points as the mouse does, and what the mouse is told is read aloud.
 */
export function Drawing<T extends ChartType, D>(props: FigureProps<T, D>) {
  const { t, title, summary, height, configure, needs, open } = props;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<T, D> | null>(null);
  const ready = useRef(false);
  const at = useRef(-1);
  const [said, say] = useState('');
  const keys = useId();
  const dark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    void dark; // colours are resolved anew when the theme changes
    let gone = false;
    const draw = () => {
      ready.current = true;
      if (gone || !canvas.current || !box.current) return;
      chart.current = new Chart<T, D>(canvas.current, configure(chartColours(box.current)));
      at.current = -1;
    };
    // What needs nothing more is drawn at once.
    if (needs) void needs().then(draw);
    else draw();
    return () => {
      gone = true;
      chart.current?.destroy();
      chart.current = null;
    };
  }, [configure, dark, needs]);

  useEffect(
    () => (box.current ? drawOnPaper(box.current, configure, height, () => ready.current) : undefined),
    [configure, height],
  );

  const leave = () => {
    at.current = -1;
    if (chart.current) say(pointAt(chart.current, null));
  };
  const press = (event: KeyboardEvent) => {
    const drawn = chart.current;
    if (!drawn || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = stopsOf(drawn);
    const stop = stops[at.current];
    const to = stepOf(event.key, at.current, stops.length);
    if (event.key === 'Escape' && stop) leave();
    else if (event.key === 'Enter' && stop && open) opened(stop.active[0]);
    else if (to === null) return;
    else {
      at.current = to;
      say(pointAt(drawn, stops[to] ?? null));
    }
    event.preventDefault();
  };
  const opened = (one: { readonly datasetIndex: number; readonly index: number } | undefined) => {
    if (one && chart.current) open?.(pointOf(chart.current, one));
  };
  return (
    <div
      class="chart-box"
      ref={box}
      style={{ height: `${height}px` }}
      role="application"
      aria-label={t('chart_points', [title])}
      aria-describedby={keys}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go through the points
      tabIndex={0}
      onKeyDown={press}
      onBlur={leave}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${title} ${summary}`}
        class={open ? 'chart-opens' : undefined}
        onClick={() => opened(chart.current?.getActiveElements().at(-1))}
      />
      <span id={keys} class="visually-hidden">
        {t(open ? 'chart_keys_open' : 'chart_keys')}
      </span>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
