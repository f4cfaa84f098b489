import type { PersonPast } from '../types';
import { STEP_DAYS } from './roles';

/** Days with any use, in half-months counted back from today; oldest first, from the one of the first use on. */
export interface HalfMonths {
  /** Days of use per half-month, as if all its days were known. */
  readonly used: Float64Array;
  /** Share of its days that are known. */
  readonly known: Float64Array;
}

/** @param active of each day, `activeDays` */
export function halfMonths({ known: knownDays }: PersonPast, active: Float64Array): HalfMonths {
  const first = active.findIndex((part, i) => part > 0 && (!knownDays || knownDays[i] === 1));
  const end = active.length;
  const count = first < 0 ? 0 : Math.ceil((end - first) / STEP_DAYS);
  const used = new Float64Array(count);
  const known = new Float64Array(count);
  for (let step = 0, i = stepStart(end, count); step < count; step++) {
    const next = stepStart(end, count - step - 1);
    let knownHere = 0;
    let usedHere = 0;
    for (; i < next; i++)
      if (i >= 0 && (!knownDays || knownDays[i])) {
        knownHere++;
        usedHere += active[i] ?? 0;
      }
    const share = Math.min(1, knownHere / STEP_DAYS);
    known[step] = share;
    used[step] = share > 0 ? usedHere / share : 0;
  }
  return { used, known };
}

/** Index of the first day of the half-month so many back. */
const stepStart = (end: number, back: number) => end - Math.floor(back * STEP_DAYS);

/** How much of each day from `from` on was one of use, 0 to 1: the most of any product. */
export function activeDays({ from, today, products }: PersonPast): Float64Array {
  const active = new Float64Array(Math.max(0, today - from));
  for (const { days, tokens, perDay } of products)
    for (let i = 0; i < days.length; i++) {
      const at = (days[i] ?? 0) - from;
      const amount = tokens[i] ?? 0;
      const part = !perDay || amount >= perDay ? 1 : amount / perDay;
      if (part > (active[at] ?? 1)) active[at] = part; // days outside are left out
    }
  return active;
}
