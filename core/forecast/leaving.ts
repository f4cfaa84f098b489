import type { Random } from './random';
import type { WeeklyTotals } from './weekly-totals';

/** Chance a week that use ends for good if every other week were empty: someone so rare stays about four years. */
const LEAVING = 0.005;

/**
 * End some futures for good, now or later: who often pauses (a person, a rarely used product) may one day not come back.
 * The longer the silence at the history's end against the usual pauses, the likelier that this has happened already.
 * Units without empty weeks are left alone.
 */
export function letSomeLeave(totals: WeeklyTotals, weeks: Float64Array, ahead: number, random: Random): void {
  const { pauses, silent } = silence(totals);
  const leaving = LEAVING * pauses;
  if (leaving === 0) return;
  const left = leaving * silent;
  const gone = left / (left + pauses ** silent);
  for (let offset = 0; offset < weeks.length; offset += ahead) {
    let isGone = random() < gone;
    for (let week = 0; week < ahead; week++) {
      isGone ||= random() < leaving;
      if (isGone) weeks[offset + week] = 0;
    }
  }
}

/** Share of empty weeks since the first use, and the number of empty weeks at the end. */
function silence({ count, level, known }: WeeklyTotals): { pauses: number; silent: number } {
  let seen = 0;
  let empty = 0;
  let silent = 0;
  for (let week = 0; week < count; week++) {
    if (!(known[week] ?? 0)) continue;
    const used = (level[week] ?? 0) > 0;
    if (!used && seen === 0) continue;
    seen++;
    if (!used) empty++;
    silent = used ? 0 : silent + 1;
  }
  return { pauses: empty / (seen + 1), silent };
}
