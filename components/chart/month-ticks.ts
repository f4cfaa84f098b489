import { type Day, day } from '@/core/units/brands';
import { firstDayOf, monthOf } from '@/core/units/month';

/** Pixels a label of an axis needs, with air. */
const LABEL = 64;

/** What of an axis is needed to say where its labels stand. */
export interface TickedAxis {
  readonly min: number;
  readonly max: number;
  readonly chart: { readonly width: number };
  ticks: { value: number }[];
}

/** So many of these that their labels don't touch, evenly, the last one among them. */
export function thinned<V>(values: readonly V[], width: number): V[] {
  const step = Math.max(1, Math.ceil((values.length * LABEL) / Math.max(LABEL, width)));
  return values.filter((_, i) => (values.length - 1 - i) % step === 0);
}

/** Labels at the first days of months: they are read faster than any days between. A shorter axis keeps its own. */
export function monthTicks(axis: TickedAxis): void {
  const months = monthsBetween(axis.min, axis.max);
  if (months.length > 1) axis.ticks = thinned(months, axis.chart.width).map((value) => ({ value }));
}

/** First days of the months from one day to another. */
function monthsBetween(from: number, to: number): Day[] {
  const first = monthOf(day(Math.ceil(from) - 1)) + 1;
  const last = monthOf(day(Math.floor(to)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => firstDayOf(first + i));
}
