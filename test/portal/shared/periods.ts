import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { datePartsOf, dayOfDate, dayOfIso, isoOfDay } from '@/core/units/day';
import { presetPeriod } from '@/test/support/company/periods';
import type { PeriodData, Preset } from './table';

const COMPANY_PRESETS = {
  past30Days: 'past-30-days',
  past3Months: 'past-3-months',
  past6Months: 'past-6-months',
  past9Months: 'past-9-months',
  past12Months: 'past-12-months',
} as const;

/** The same day of the month some months before, or that month's last day. */
function monthsBefore(of: Day, months: number): Day {
  const { year, month, dayOfMonth } = datePartsOf(of);
  const at = year * 12 + (month - 1) - months;
  for (let last = dayOfMonth; last > 27; last -= 1) {
    const found = dayOfDate(Math.floor(at / 12), (at % 12) + 1, last);
    if (found !== null) return found;
  }
  const found = dayOfDate(Math.floor(at / 12), (at % 12) + 1, Math.min(dayOfMonth, 28));
  if (found === null) throw new RangeError(`no day ${months} months before ${isoOfDay(of)}`);
  return found;
}

/** Days of a time range. Newer: whole months without the current one. Older: months rolling up to today. */
export function periodOfPreset(preset: Preset, today: Day, wording: 'new' | 'old'): Period {
  if (wording === 'new' || preset === 'past30Days') return presetPeriod(COMPANY_PRESETS[preset], today);
  return { from: monthsBefore(today, Number(/\d+/.exec(preset)?.[0])), to: today };
}

/** An ISO day that must be one. @throws RangeError */
export function dayFrom(iso: string): Day {
  const found = dayOfIso(iso);
  if (found === null) throw new RangeError(`no day: ${iso}`);
  return found;
}

export const periodToData = ({ from, to }: Period): PeriodData => ({
  from: isoOfDay(from),
  to: isoOfDay(to),
});

/** `YYYY-MM-DD..YYYY-MM-DD` of a period, as queries carry it. */
export const periodToText = ({ from, to }: PeriodData): string => `${from}..${to}`;

/** The inverse of `periodToText`. @throws RangeError */
export function periodFromText(text: string): Period {
  const [from = '', to = ''] = text.split('..');
  return { from: dayFrom(from), to: dayFrom(to) };
}
