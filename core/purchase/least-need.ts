import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import { chargeRows } from '@/core/rates/rate-evidence';
import { rateFor } from '@/core/rates/rate-for';
import type { LearnedRates } from '@/core/rates/types';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';

/** The smallest daily rate of the products the team was charged for: with less, nobody signs in. 0 when no rate is known. */
export function leastNeed(
  facts: TeamFacts,
  today: Day,
  settings: Settings,
  learned: LearnedRates,
): Centitokens {
  const charged = chargeRows(facts).flatMap(({ product, tokens, isGroup }) =>
    product && tokens && !isGroup ? [product] : [],
  );
  const daily = facts.daily?.charges ?? [];
  const products = new Set([
    ...charged,
    ...daily.flatMap(({ product, tokens }) => (tokens > 0 ? [product] : [])),
  ]);
  let least = Infinity;
  for (const product of products) {
    const rate = rateFor(product, today, settings, learned)?.perDay;
    if (rate) least = Math.min(least, rate);
  }
  return centitokens(Number.isFinite(least) ? least : 0);
}
