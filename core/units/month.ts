import { type Day, day } from './brands';
import { dayOfEpoch } from './day';

/** Days of 400 years, and from 0000-03-01 to 1970-01-01. */
const ERA = 146_097;
const EPOCH = 719_468;

/**
 * The calendar month (UTC) of a day, counted from year 0: January 2026 is 2026 x 12. Asked for millions of rows, so
 * reckoned without a `Date`: years that begin in March end in the leap day (H. Hinnant, "chrono-compatible low-level
 * date algorithms", civil_from_days).
 */
export function monthOf(of: Day): number {
  const days = of + EPOCH;
  const era = Math.floor(days / ERA);
  const inEra = days - era * ERA;
  // Whole parts of what isn't negative.
  const year = ((inEra - ((inEra / 1460) | 0) + ((inEra / 36_524) | 0) - ((inEra / 146_096) | 0)) / 365) | 0;
  const inYear = inEra - (365 * year + ((year / 4) | 0) - ((year / 100) | 0));
  const sinceMarch = ((5 * inYear + 2) / 153) | 0;
  return (era * 400 + year) * 12 + sinceMarch + 2;
}

/** First day of a month. */
export const firstDayOf = (month: number): Day => dayOfEpoch(Date.UTC(Math.floor(month / 12), month % 12, 1));

/** Last day of a month. */
export const lastDayOf = (month: number): Day => day(firstDayOf(month + 1) - 1);

/** The days of all months that some days are part of. */
export const wholeMonths = ({ from, to }: { readonly from: Day; readonly to: Day }) => ({
  from: firstDayOf(monthOf(from)),
  to: lastDayOf(monthOf(to)),
});
