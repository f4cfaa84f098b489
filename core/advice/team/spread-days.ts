import type { Period } from '@/core/model/scalars';
import { day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';

/** So many of a period's working days, evenly; when there are too few, of all its days. */
export function spreadDays(count: number, { from, to }: Period): Int32Array {
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const work = all.filter((on) => weekdayOf(day(on)) < 5);
  const among = count <= work.length ? work : all;
  const taken = Math.min(count, among.length);
  return Int32Array.from(
    { length: taken },
    (_, i) => among[Math.floor(((i + 0.5) * among.length) / taken)] ?? from,
  );
}

/** From a first to a last day, or to the last access, where that is known and within. */
export const upToAccess = ({ from, to }: Period, lastAccessed: number | undefined): Period => ({
  from,
  to: day(lastAccessed !== undefined && lastAccessed >= from ? Math.min(lastAccessed, to) : to),
});

/** So many whole parts of a whole amount, as even as can be; they add up to it. */
export const evenParts = (amount: number, count: number): Float64Array =>
  Float64Array.from(
    { length: count },
    (_, i) => Math.floor((amount * (i + 1)) / count) - Math.floor((amount * i) / count),
  );
