import { type Day, day } from './brands';
import { datePartsOf, dayOfEpoch } from './day';

/** The calendar month (UTC) of a day, counted from year 0: January 2026 is 2026 x 12. */
export function monthOf(of: Day): number {
  const { year, month } = datePartsOf(of);
  return year * 12 + month - 1;
}

/** First day of a month. */
export const firstDayOf = (month: number): Day => dayOfEpoch(Date.UTC(Math.floor(month / 12), month % 12, 1));

/** Last day of a month. */
export const lastDayOf = (month: number): Day => day(firstDayOf(month + 1) - 1);

/** `YYYY-MM` of a month. */
export const isoOfMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
