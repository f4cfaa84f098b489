import type { ChartConfiguration } from 'chart.js';
import { type Day, day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';
import { type ChartColours, fade } from './colours';

/** One place on the x axis: what was, what is expected with its band, and what it is compared with. */
export interface BandPoint {
  readonly x: number;
  readonly past?: number;
  readonly compared?: number;
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

export interface BandSeries {
  readonly points: readonly BandPoint[];
  readonly today: number;
  /** A height nothing shall pass, with its label. */
  readonly limit: { readonly y: number; readonly label: string } | null;
}

export interface BandWords {
  readonly past: string;
  readonly likely: string;
  readonly compared: string;
  readonly today: string;
  readonly x: (x: number) => string;
  /** The first day of a month on the axis. */
  readonly tick: (on: Day) => string;
  readonly y: (y: number) => string;
  /** The tooltip: the arithmetic of a place. */
  readonly lines: (point: BandPoint) => string[];
}

type Config = ChartConfiguration<'line', { x: number; y: number }[]>;

const line = (colour: string, dash: number[] = []) => ({
  borderColor: colour,
  borderWidth: 2,
  borderDash: dash,
  pointRadius: 0,
  pointHitRadius: 8,
  tension: 0,
});

/** Past as ink, expected with its 10-90 % band, what it is compared with dashed, today and a limit as rules. */
export function bandConfiguration(series: BandSeries, words: BandWords, colours: ChartColours): Config {
  const pick = (key: keyof Omit<BandPoint, 'x'>) =>
    series.points.flatMap((point) => {
      const y = point[key];
      return y === undefined ? [] : [{ x: point.x, y }];
    });
  const band = fade(colours.forecast, 0.15);
  const ticks = { color: colours.quiet, maxRotation: 0, font: { size: 11 } };
  const highest = Math.max(series.limit?.y ?? 0, ...series.points.map(({ high, past }) => high ?? past ?? 0));
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(colours.ink), label: words.past, data: pick('past') },
        { ...line('transparent'), label: 'high', data: pick('high'), backgroundColor: band, fill: '+1' },
        { ...line('transparent'), label: 'low', data: pick('low') },
        { ...line(colours.quiet, [4, 3]), label: words.compared, data: pick('compared') },
        { ...line(colours.forecast), label: words.likely, data: pick('likely') },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      layout: { padding: { top: 18, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: series.points[0]?.x ?? series.today,
          max: series.points.at(-1)?.x ?? series.today + 1,
          grid: { display: false },
          border: { color: colours.hairline },
          // Names of months are read faster than any days between.
          afterBuildTicks: (axis) => {
            axis.ticks = monthsBetween(axis.min, axis.max).map((value) => ({ value }));
          },
          ticks: { ...ticks, callback: (value) => words.tick(day(Number(value))) },
        },
        y: {
          min: 0,
          suggestedMax: highest * 1.05,
          grid: { color: colours.hairline },
          border: { display: false },
          ticks: { ...ticks, maxTicksLimit: 5, callback: (value) => words.y(Number(value)) },
        },
      },
      plugins: {
        annotation: { clip: false, annotations: rules(series, words, colours) },
        tooltip: tooltip(series, words),
      },
    },
  };
}

/** First days of the months from one day to another. */
function monthsBetween(from: number, to: number): Day[] {
  const first = monthOf(day(Math.ceil(from) - 1)) + 1;
  const last = monthOf(day(Math.floor(to)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => firstDayOf(first + i));
}

const labelled = (content: string, colour: string, colours: ChartColours) => ({
  display: true,
  content,
  backgroundColor: colours.paper,
  color: colour,
  font: { size: 11, weight: 'normal' as const },
  padding: 2,
});

function rules({ today, limit, points }: BandSeries, words: BandWords, colours: ChartColours) {
  const on = points.some(({ x }) => x <= today) && points.some(({ x }) => x >= today);
  const at = {
    type: 'line' as const,
    xMin: today,
    xMax: today,
    borderColor: colours.quiet,
    borderWidth: 1,
    label: { ...labelled(words.today, colours.quiet, colours), position: 'end' as const, yAdjust: -12 },
  };
  const height = limit && {
    type: 'line' as const,
    yMin: limit.y,
    yMax: limit.y,
    borderColor: colours.look,
    borderWidth: 1,
    borderDash: [4, 3],
    label: { ...labelled(limit.label, colours.look, colours), position: 'start' as const },
  };
  return [...(on ? [at] : []), ...(height ? [height] : [])];
}

function tooltip({ points }: BandSeries, words: BandWords) {
  const pointAt = (x: number) => points.find((point) => point.x === x);
  return {
    displayColors: false,
    filter: (_item: unknown, index: number) => index === 0, // one place, one answer
    callbacks: {
      title: (items: readonly { parsed: { x: number | null } }[]) => words.x(items[0]?.parsed.x ?? 0),
      label: (item: { parsed: { x: number | null } }) => {
        const point = pointAt(item.parsed.x ?? Number.NaN);
        return point ? words.lines(point) : [];
      },
    },
  };
}
