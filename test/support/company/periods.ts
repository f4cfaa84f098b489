import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { addDays, datePartsOf, dayOfDate } from '@/core/units/day';

/** The time ranges the portal offers. */
export const PRESETS = [
  'past-30-days',
  'past-3-months',
  'past-6-months',
  'past-9-months',
  'past-12-months',
] as const;
export type Preset = (typeof PRESETS)[number];

/** First day of the month some months before a day's own. */
export function firstOfMonth(of: Day, monthsBefore: number): Day {
  const { year, month } = datePartsOf(of);
  const at = year * 12 + (month - 1) - monthsBefore;
  const first = dayOfDate(Math.floor(at / 12), (at % 12) + 1, 1);
  if (first === null) throw new RangeError(`no month ${at}`);
  return first;
}

/** Days of a preset: 30 days roll up to yesterday; several months leave out the current one. */
export function presetPeriod(preset: Preset, today: Day): Period {
  if (preset === 'past-30-days') return { from: addDays(today, -30), to: addDays(today, -1) };
  const months = Number(preset.split('-')[1]);
  return { from: firstOfMonth(today, months), to: addDays(firstOfMonth(today, 0), -1) };
}

/** The calendar months a period touches, each cut to the period. */
export function monthsIn(period: Period): Period[] {
  const months: Period[] = [];
  let from = period.from;
  while (from <= period.to) {
    const { year, month } = datePartsOf(from);
    const next = month === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1);
    if (next === null) throw new RangeError(`no month after ${year}-${month}`);
    months.push({ from, to: next - 1 < period.to ? addDays(next, -1) : period.to });
    from = next;
  }
  return months;
}
