import type { Period } from '@/core/model/scalars';
import type { Holiday } from '@/core/model/settings';
import { type Day, day } from '@/core/units/brands';
import { addDays, datePartsOf } from '@/core/units/day';

/** Years of holidays that are listed: as far back as a history may reach, and as far ahead as anybody plans. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 3;
/** No closure is longer: a year mistyped is not a closed decade. */
export const LONGEST_CLOSURE = 366;

const byDay = (list: readonly Holiday[]): Holiday[] => [...list].sort((a, b) => a.day - b.day);

/** First and last year to list. */
export function yearsListed(today: Day): readonly [first: number, last: number] {
  const { year } = datePartsOf(today);
  return [year - YEARS_BACK, year + YEARS_AHEAD];
}

/** Whether the list of a region ends before it should. */
export function isListDue(holidays: readonly Holiday[], today: Day): boolean {
  const [, last] = yearsListed(today);
  const listed = holidays.filter(({ origin }) => origin === 'list');
  return listed.every(({ day: on }) => datePartsOf(on).year < last);
}

/** Replace the listed days by another list; what the admin added stays, and so does what is worked on all the same. */
export function replaceListed(holidays: readonly Holiday[], listed: readonly Holiday[]): Holiday[] {
  const own = holidays.filter(({ origin }) => origin === 'admin');
  const taken = new Set(own.map((one) => one.day));
  const worked = new Set(holidays.flatMap((one) => (one.worked ? [one.day] : [])));
  const fresh = listed.filter((one) => !taken.has(one.day));
  return byDay([...own, ...fresh.map((one) => ({ ...one, worked: worked.has(one.day) }))]);
}

/** Close some days; those that are listed already are no longer worked on. */
export function addClosure(holidays: readonly Holiday[], { from, to }: Period, name: string): Holiday[] {
  const listed = new Set(holidays.map((one) => one.day));
  const days = Array.from({ length: Math.min(LONGEST_CLOSURE, to - from + 1) }, (_, i) => addDays(from, i));
  const added = days.filter((on) => !listed.has(on)).map((on) => closure(on, name));
  const kept = holidays.map((one) => (one.day >= from && one.day <= to ? { ...one, worked: false } : one));
  return byDay([...kept, ...added]);
}

const closure = (on: Day, name: string): Holiday => ({
  day: day(on),
  name,
  origin: 'admin',
  worked: false,
});

/** Take a day the admin added away; of a listed one, say whether it is worked on. */
export const removeClosure = (holidays: readonly Holiday[], on: Day): Holiday[] =>
  holidays.filter((one) => one.day !== on || one.origin === 'list');

export const setWorked = (holidays: readonly Holiday[], on: Day, worked: boolean): Holiday[] =>
  holidays.map((one) => (one.day === on ? { ...one, worked } : one));
