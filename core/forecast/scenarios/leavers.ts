import type { Random } from '../random';
import type { ProductUser } from './types';

const daysOf = ({ months }: ProductUser): number =>
  months.reduce((sum, days) => sum + days, 0) / (months.length || 1);

/**
 * What is left of a product's use when 0, 1, 2, ... of its users go: whoever they are, drawn anew for each future. The
 * same people go first whichever scenario sends them, so two scenarios never send one person twice.
 * @param most how many may go
 * @returns `left[n]` for n people gone; the last entry holds for more
 */
export function shareLeft(users: readonly ProductUser[], most: number, random: Random): Float64Array {
  const days = users.map(daysOf);
  const all = days.reduce((sum, one) => sum + one, 0);
  const gone = Math.min(most, users.length);
  const left = new Float64Array(gone + 1).fill(1);
  let rest = all;
  for (let n = 0; n < gone; n++) {
    const pick = n + Math.floor(random() * (days.length - n));
    const chosen = days[pick] ?? 0;
    days[pick] = days[n] ?? 0;
    days[n] = chosen;
    rest -= chosen;
    left[n + 1] = all > 0 ? Math.max(0, rest / all) : 1 - (n + 1) / users.length;
  }
  if (gone === users.length && gone > 0) left[gone] = 0; // no rounding dust: nobody is left
  return left;
}
