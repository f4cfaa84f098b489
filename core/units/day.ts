import { type Day, day } from './brands';

const MS_PER_DAY = 86_400_000;

/** Days there can be, between 1990 and 2200: any other is a misread date. */
export const FIRST_DAY = day(7305);
export const LAST_DAY = day(84_004);

/** Whether a whole number of days is none of a misread date. */
export const isPossibleDay = (of: number): boolean => of >= FIRST_DAY && of <= LAST_DAY;

/** The UTC day of a moment. @param epochMs milliseconds since 1970-01-01T00:00Z */
export const dayOfEpoch = (epochMs: number): Day => day(Math.floor(epochMs / MS_PER_DAY));

/** The moment a UTC day begins, in milliseconds since 1970-01-01T00:00Z. */
export const epochOfDay = (of: Day): number => of * MS_PER_DAY;

/** The day of a calendar date. @param month 1-12 @returns null unless that date exists */
export function dayOfDate(year: number, month: number, dayOfMonth: number): Day | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, dayOfMonth);
  const same =
    at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return same ? day(Math.round(at.getTime() / MS_PER_DAY)) : null;
}

/** A day's calendar parts, month 1-12. */
export function datePartsOf(of: Day): { year: number; month: number; dayOfMonth: number } {
  const at = new Date(epochOfDay(of));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, dayOfMonth: at.getUTCDate() };
}

/** `YYYY-MM-DD` of a day. */
export const isoOfDay = (of: Day): string => new Date(epochOfDay(of)).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`. @returns null unless the text is exactly that and the date exists */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Day of the week, 0 = Monday to 6 = Sunday (1970-01-01 was a Thursday). */
export const weekdayOf = (of: Day): number => (((of + 3) % 7) + 7) % 7;

/** The day some days later (or earlier). */
export const addDays = (to: Day, days: number): Day => day(to + days);
