import type { Outlook } from '@/core/purchase/types';
import { type Day, day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';

/** Where a drawing's plot lies, in its own units. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FanShape {
  readonly past: string;
  readonly median: string;
  readonly band: string;
  /** Firsts of months, thinned, and round amounts of tokens (1/100), each with its place. */
  readonly months: readonly { readonly on: Day; readonly x: number }[];
  readonly amounts: readonly { readonly tokens: number; readonly y: number }[];
  /** The place of a day; null: outside. */
  readonly at: (on: Day) => number | null;
  readonly today: number;
}

const PAST_DAYS = 60;
const MONTHS_SHOWN = 7;

/** The balance so far and the fan of what is left of it, as paths of an SVG; null: there is no forecast. */
export function fanShape({ past, fan, today }: Outlook, plot: Plot): FanShape | null {
  const last = fan.at(-1)?.day;
  if (last === undefined) return null;
  const recent = past.filter(({ day: on }) => on >= today - PAST_DAYS);
  const from = Math.min(today, recent[0]?.day ?? today);
  const most = Math.max(100, ...recent.map(({ tokens }) => tokens), ...fan.map(({ p90 }) => p90));
  const step = roundStep(most / 3);
  const top = Math.ceil(most / step) * step;
  const x = (on: number) => plot.left + ((plot.right - plot.left) * (on - from)) / Math.max(1, last - from);
  const y = (tokens: number) =>
    plot.bottom - ((plot.bottom - plot.top) * Math.min(top, Math.max(0, tokens))) / top;
  const point = (on: number, tokens: number) => `${x(on).toFixed(1)} ${y(tokens).toFixed(1)}`;
  const line = (points: readonly string[]) => (points.length > 1 ? `M${points.join('L')}` : '');
  const upper = fan.map((one) => point(one.day, one.p90));
  const lower = fan.map((one) => point(one.day, one.p10)).reverse();
  const starts = Array.from({ length: monthOf(last) - monthOf(day(from)) }, (_, i) =>
    firstDayOf(monthOf(day(from)) + 1 + i),
  );
  const every = Math.max(1, Math.ceil(starts.length / MONTHS_SHOWN));
  return {
    past: line(recent.map(({ day: on, tokens }) => point(on, tokens))),
    median: line(fan.map((one) => point(one.day, one.p50))),
    band: `${line([...upper, ...lower])}Z`,
    months: starts.filter((_, i) => i % every === 0).map((on) => ({ on, x: x(on) })),
    amounts: Array.from({ length: top / step + 1 }, (_, i) => ({ tokens: i * step, y: y(i * step) })),
    at: (on) => (on < from || on > last ? null : x(on)),
    today: x(today),
  };
}

/** 1, 2 or 5 times a power of ten, whole tokens at least. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(100, least)));
  return power * ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10);
}
