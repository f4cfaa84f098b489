import type { Pairs } from '@/core/ledger/daily/month-pairs';
import { type Centitokens, centitokens } from '@/core/units/brands';

/** Use added up over months. */
export interface UseTotal {
  readonly tokens: Centitokens;
  /** Days used, charged or not, and days charged; of several products on one day: one. */
  readonly usedDays: number;
  readonly chargedDays: number;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Add up one month of persons and products, of one team or several, by what `keyOf` makes of them: the days of one key
 * in one month are counted once, so this must be given each month once.
 */
export function addUse(
  totals: Map<number, UseTotal>,
  teams: readonly Pairs[],
  keyOf: (person: number, product: number) => number,
): void {
  const inMonth = new Map<number, { tokens: number; used: number; charged: number }>();
  for (const pairs of teams)
    for (let i = 0; i < pairs.person.length; i++) {
      const key = keyOf(pairs.people[pairs.person[i] ?? 0] ?? 0, pairs.product[i] ?? 0);
      const tokens = pairs.tokens[i] ?? 0;
      const used = pairs.used[i] ?? 0;
      const charged = pairs.charged[i] ?? 0;
      const sum = inMonth.get(key);
      if (sum) {
        sum.tokens += tokens;
        sum.used |= used;
        sum.charged |= charged;
      } else inMonth.set(key, { tokens, used, charged });
    }
  for (const [key, { tokens, used, charged }] of inMonth) {
    const sum = totals.get(key);
    totals.set(key, {
      tokens: centitokens((sum?.tokens ?? 0) + tokens),
      usedDays: (sum?.usedDays ?? 0) + bits(used),
      chargedDays: (sum?.chargedDays ?? 0) + bits(charged),
    });
  }
}
