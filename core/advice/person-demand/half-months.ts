import type { PersonPast } from '../types';
import { STEP_DAYS } from './roles';

/** Days with any use, in half-months counted back from today; oldest first, from the one of the first use on. */
export interface HalfMonths {
  /** Days of use per half-month, as if all its days were known. */
  readonly used: Float64Array;
  /** Share of its days that are known. */
  readonly known: Float64Array;
}

/** A day counts once however many products were used; a day of which only a part was charged counts that part. */
export function halfMonths(past: PersonPast): HalfMonths {
  const { from, today, known: knownDays } = past;
  const active = activeDays(past);
  const count = Math.ceil(active.length / STEP_DAYS);
  const used = new Float64Array(count);
  const known = new Float64Array(count);
  const end = today - from;
  for (let i = 0; i < end; i++) {
    if (knownDays && !knownDays[i]) continue;
    const step = count - 1 - Math.floor((end - 1 - i) / STEP_DAYS);
    used[step] = (used[step] ?? 0) + (active[i] ?? 0);
    known[step] = (known[step] ?? 0) + 1 / STEP_DAYS;
  }
  const first = used.findIndex((days) => days > 0);
  if (first < 0) return { used: new Float64Array(0), known: new Float64Array(0) };
  for (let step = first; step < count; step++) {
    const share = Math.min(1, known[step] ?? 0);
    if (share > 0) used[step] = (used[step] ?? 0) / share;
  }
  return { used: used.subarray(first), known: known.subarray(first) };
}

/** How much of each day from `from` on was one of use, 0 to 1: the most of any product. */
export function activeDays({ from, today, products }: PersonPast): Float64Array {
  const active = new Float64Array(Math.max(0, today - from));
  for (const { days, tokens, perDay } of products)
    for (let i = 0; i < days.length; i++) {
      const at = (days[i] ?? 0) - from;
      const part = perDay ? Math.min(1, (tokens[i] ?? 0) / perDay) : 1;
      if (at >= 0 && at < active.length) active[at] = Math.max(active[at] ?? 0, part);
    }
  return active;
}
