import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { Refused } from '../refused';
import type { DailyBatch } from '../types';
import { type ReadOrder, swapped } from './day-reader';

/**
 * The order of days that no cell proved: the one under which no use is in the future, nor outside the period the
 * file states. @returns null when both orders can be, or neither
 */
export function likelyOrder(
  batches: readonly DailyBatch[],
  today: Day,
  stated: Period | null,
): ReadOrder | null {
  let dayFirst = true;
  let monthFirst = true;
  const fits = (day: number): boolean =>
    day <= today + 1 && (stated === null || (day >= stated.from && day <= stated.to));
  for (const day of new Set(batches.flatMap(({ day, length }) => [...day.subarray(0, length)]))) {
    dayFirst &&= fits(day);
    monthFirst &&= fits(swapped(day));
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy';
}

/** Put days that were read day-first right, now that the order is known. @throws Refused when use is in the future */
export function settleDays(batch: DailyBatch, order: ReadOrder, today: Day): void {
  for (let row = 0; row < batch.length; row++) {
    const read = batch.day[row] ?? 0;
    const right = order === 'mdy' ? swapped(read) : read;
    if (right > today + 1) throw new Refused('ambiguous-dates');
    batch.day[row] = right;
  }
}
