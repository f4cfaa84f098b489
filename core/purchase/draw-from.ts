import type { Lot } from '@/core/model/lot';
import { centitokens } from '@/core/units/brands';

/** Lots in the order they are used: earliest expiry first, the smallest first on a tie. */
export const sortLots = <L extends Lot>(lots: readonly L[]): L[] =>
  [...lots].sort((a, b) => a.expiresOn - b.expiresOn || a.tokens - b.tokens);

/** Lots left after some tokens were used; used-up lots are left out. Also nets a negative balance against a purchase. */
export function drawFrom<L extends Lot>(lots: readonly L[], tokens: number): L[] {
  let rest = tokens;
  const left: L[] = [];
  for (const lot of sortLots(lots)) {
    const used = Math.min(rest, lot.tokens);
    rest -= used;
    if (used < lot.tokens) left.push({ ...lot, tokens: centitokens(lot.tokens - used) });
  }
  return left;
}
