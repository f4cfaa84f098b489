import type { UseDays } from '@/core/ledger/use-days';
import { centitokens, type Day, day } from '@/core/units/brands';
import type { PersonUseOn } from './cost-shares';
import { spanOf } from './places-by-day';

/**
 * What each person used from one day of change to the next, however many days that were: a few sums instead of a
 * company's million charges. What is before the first day is left out.
 * @param starts ascending; the last span is open
 */
export function sumUse(
  uses: readonly Pick<UseDays, 'person' | 'days' | 'tokens'>[],
  starts: readonly Day[],
): PersonUseOn[] {
  const people = new Map<number, Float64Array>();
  for (const { person, days, tokens } of uses) {
    let sums = people.get(person);
    if (!sums) {
      sums = new Float64Array(starts.length).fill(Number.NaN);
      people.set(person, sums);
    }
    let span = spanOf(starts, days[0] ?? 0);
    for (let i = 0; i < days.length; i++) {
      while (span < starts.length && (starts[span] ?? 0) <= (days[i] ?? 0)) span++;
      if (span > 0) sums[span - 1] = (sums[span - 1] || 0) + (tokens[i] ?? 0);
    }
  }
  const found: PersonUseOn[] = [];
  for (const [person, sums] of people)
    for (const [span, sum] of sums.entries())
      if (!Number.isNaN(sum)) found.push({ person, day: day(starts[span] ?? 0), tokens: centitokens(sum) });
  return found;
}
