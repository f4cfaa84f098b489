import { teamEvents } from '@/core/ledger/balance-witness';
import { teamCaptures } from '@/core/ledger/team-captures';
import type { TeamFacts } from '@/core/ledger/types';
import type { BudgetEntries } from '@/core/model/budget';
import type { Settings } from '@/core/model/settings';
import { LOT_LIFE_DAYS, lotsAtReading } from '@/core/purchase/lots';
import { priceOfTokens } from '@/core/rates/price-of-tokens';
import { centitokens, type Day, day } from '@/core/units/brands';
import type { PricedPurchase } from './types';

interface Told {
  readonly boughtOn: Day;
  readonly expiresOn: Day;
  readonly tokens: number;
}

/**
 * Every purchase that is known, oldest first: those the portal told of, and those that lots held now must come from.
 * A price is the admin's own where entered, else the price book's for as many tokens at once.
 */
export function pricedPurchases(
  facts: TeamFacts,
  prices: Pick<Settings, 'tokenPrices' | 'currency'>,
  entered: BudgetEntries['prices'],
): PricedPurchase[] {
  const told = toldPurchases(facts);
  const expired = toldExpiries(facts);
  const unmatched = lotsAtReading(facts).lots.filter(({ source }) => source !== 'latest-possible');
  const found: Omit<PricedPurchase, 'price' | 'origin'>[] = told.map((purchase) => {
    const at = unmatched.findIndex(
      ({ expiresOn, tokens }) => expiresOn === purchase.expiresOn && tokens <= purchase.tokens,
    );
    const [lot] = at < 0 ? [] : unmatched.splice(at, 1);
    const { boughtOn, expiresOn, tokens } = purchase;
    const left = lot?.tokens ?? centitokens(0);
    const gone = lot ? 0 : Math.min(tokens, expired.get(expiresOn) ?? 0);
    return { boughtOn, expiresOn, tokens: centitokens(tokens), left, expired: centitokens(gone), told: true };
  });
  for (const { expiresOn, tokens } of unmatched)
    found.push({
      boughtOn: day(expiresOn - LOT_LIFE_DAYS),
      expiresOn,
      tokens,
      left: tokens,
      expired: centitokens(0),
      told: false,
    });
  return found
    .map((purchase): PricedPurchase => {
      const own = entered.find(
        ({ boughtOn, tokens }) => boughtOn === purchase.boughtOn && tokens === purchase.tokens,
      );
      if (own) return { ...purchase, price: own.price, origin: 'entered' };
      return { ...purchase, price: priceOfTokens(purchase.tokens, prices)?.minor ?? null, origin: 'book' };
    })
    .sort((a, b) => a.boughtOn - b.boughtOn || a.tokens - b.tokens);
}

/** Purchases of the token events, and those that lists of lots give with day and quantity; each once. */
function toldPurchases(facts: TeamFacts): Told[] {
  const found: Told[] = teamEvents(facts)
    .filter(({ kind, tokens }) => kind === 'purchase' && tokens > 0)
    .map(({ day: on, tokens, expiresOn }) => ({
      boughtOn: on,
      expiresOn: expiresOn ?? day(on + LOT_LIFE_DAYS),
      tokens,
    }));
  for (const { lots } of teamCaptures(facts))
    for (const { quantity, boughtOn, expiresOn } of lots) {
      if (quantity === undefined || boughtOn === undefined || quantity <= 0) continue;
      const isKnown = found.some((one) => one.boughtOn === boughtOn && one.tokens === quantity);
      if (!isKnown) found.push({ boughtOn, expiresOn, tokens: quantity });
    }
  return found;
}

/** Tokens the portal says expired, by the lot's last day: it tells of them on that day or the next. */
function toldExpiries(facts: TeamFacts): Map<number, number> {
  const found = new Map<number, number>();
  for (const { kind, day: on, tokens } of teamEvents(facts)) {
    if (kind !== 'expiration') continue;
    for (const last of [on, on - 1]) found.set(last, Math.max(found.get(last) ?? 0, Math.abs(tokens)));
  }
  return found;
}
