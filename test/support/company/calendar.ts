import type { Period } from '@/core/model/scalars';
import type { Day } from '@/core/units/brands';
import { addDays, datePartsOf, dayOfDate, weekdayOf } from '@/core/units/day';
import type { Team } from './types';

/** Easter Sunday in the Gregorian calendar (Butcher's algorithm). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

const dateOf = (year: number, month: number, dayOfMonth: number): Day => {
  const found = dayOfDate(year, month, dayOfMonth);
  if (found === null) throw new RangeError(`no such date: ${year}-${month}-${dayOfMonth}`);
  return found;
};

/** Fixed holidays as month, day; and moving ones as days after Easter Sunday. */
const HOLIDAYS: Record<Team['country'], { fixed: readonly [number, number][]; easter: readonly number[] }> = {
  DE: {
    fixed: [
      [1, 1],
      [5, 1],
      [10, 3],
      [12, 25],
      [12, 26],
    ],
    easter: [-2, 1, 39, 50],
  },
  FR: {
    fixed: [
      [1, 1],
      [5, 1],
      [5, 8],
      [7, 14],
      [8, 15],
      [11, 1],
      [11, 11],
      [12, 25],
    ],
    easter: [1, 39, 50],
  },
  US: {
    fixed: [
      [1, 1],
      [6, 19],
      [7, 4],
      [11, 11],
      [12, 25],
    ],
    easter: [],
  },
  JP: {
    fixed: [
      [1, 1],
      [1, 2],
      [1, 3],
      [4, 29],
      [5, 3],
      [5, 4],
      [5, 5],
      [11, 3],
      [11, 23],
    ],
    easter: [],
  },
  BR: {
    fixed: [
      [1, 1],
      [4, 21],
      [5, 1],
      [9, 7],
      [10, 12],
      [11, 2],
      [11, 15],
      [12, 25],
    ],
    easter: [-48, -47, -2, 60],
  },
  none: { fixed: [], easter: [] },
};

/** Public holidays of a country in a span of days, ascending. */
export function holidaysOf(country: Team['country'], span: Period): Day[] {
  const { fixed, easter } = HOLIDAYS[country];
  const found: Day[] = [];
  for (let year = datePartsOf(span.from).year; year <= datePartsOf(span.to).year; year++) {
    for (const [month, dayOfMonth] of fixed) found.push(dateOf(year, month, dayOfMonth));
    for (const offset of easter) found.push(addDays(easterOf(year), offset));
  }
  return found.filter((day) => day >= span.from && day <= span.to).sort((a, b) => a - b);
}

/** How much of a usual day's work is done: weekends, holidays, the lull at the year's end and in high summer. */
export function workFactor(day: Day, holidays: ReadonlySet<Day>): number {
  if (weekdayOf(day) >= 5 || holidays.has(day)) return 0;
  const { month, dayOfMonth } = datePartsOf(day);
  if ((month === 12 && dayOfMonth >= 22) || (month === 1 && dayOfMonth <= 4)) return 0.15;
  if (month === 8 && dayOfMonth <= 20) return 0.7;
  return weekdayOf(day) === 4 ? 0.85 : 1;
}
