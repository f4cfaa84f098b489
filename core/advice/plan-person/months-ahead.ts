import { type Day, day } from '@/core/units/brands';

/** Twelfths of a year from today on. */
export interface MonthsAhead {
  readonly today: Day;
  readonly months: number;
  readonly daysAMonth: number;
  readonly startOf: (month: number) => Day;
  /** Months from today (a decimal) to a day; a day that is past or unknown: 0. Never above `months`. */
  readonly monthOf: (on: Day | null) => number;
}

export function monthsAhead(today: Day, months: number): MonthsAhead {
  const daysAMonth = 365 / 12;
  return {
    today,
    months,
    daysAMonth,
    startOf: (month) => day(today + Math.round(month * daysAMonth)),
    monthOf: (on) => (on === null ? 0 : Math.min(months, Math.max(0, (on - today) / daysAMonth))),
  };
}

/** The part of each month for which a seat is paid already. */
export function paidShares({ months, monthOf }: MonthsAhead, renewsOn: Day | null): Float64Array {
  const until = monthOf(renewsOn);
  return Float64Array.from({ length: months }, (_, m) => Math.min(1, Math.max(0, until - m)));
}
