import { type Day, day } from '@/core/units/brands';
import { datePartsOf } from '@/core/units/day';

/** What a day is like apart from its weekday. */
export const ORDINARY = 0;
export const HOLIDAY = 1;
/** The slack days around Christmas and New Year, 23 December to 2 January, that are not public holidays. */
export const LULL = 2;

/** The kind of each of `length` days from `from` on. */
export function dayKinds(from: Day, length: number, holidays: readonly Day[]): Uint8Array {
  const kinds = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (isLull(day(from + i))) kinds[i] = LULL;
  for (const on of holidays) if (on >= from && on < from + length) kinds[on - from] = HOLIDAY;
  return kinds;
}

function isLull(on: Day): boolean {
  const { month, dayOfMonth } = datePartsOf(on);
  return (month === 12 && dayOfMonth >= 23) || (month === 1 && dayOfMonth <= 2);
}
