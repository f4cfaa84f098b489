import type { DemandHistory } from '@/core/forecast/types';
import type { TeamFacts } from '@/core/ledger/types';
import type { BudgetEntries } from '@/core/model/budget';
import type { Settings } from '@/core/model/settings';
import { LOT_LIFE_DAYS, lotsAtReading } from '@/core/purchase/lots';
import type { DemandFutures } from '@/core/purchase/runway';
import { tokenPriceAt } from '@/core/rates/price-of-tokens';
import { type Centitokens, centitokens, type Day } from '@/core/units/brands';
import { budget } from './budget';
import { pricedPurchases } from './priced-purchases';
import type { BudgetYear, PricedPurchase } from './types';

/** A team's budget and what it rests on. */
export interface TeamBudget {
  readonly years: readonly BudgetYear[];
  readonly purchases: readonly PricedPurchase[];
  /** What is assumed to be ordered whenever the balance doesn't cover a day. */
  readonly orderTokens: Centitokens;
  /** Minor units a token of such an order costs now; null: no price is known. */
  readonly perToken: number | null;
  /** Whether a balance was ever read: without one, nothing is taken to be held. */
  readonly knowsBalance: boolean;
}

/**
 * What a team's tokens cost by month, quarter and fiscal year.
 * @param futures from the day after the last known balance, scenarios applied
 * @param pricesAhead minor units a token costs by day of the futures, by its price now; null: no price is known
 */
export function teamBudget(
  facts: TeamFacts,
  history: DemandHistory,
  futures: DemandFutures,
  settings: Settings,
  entries: BudgetEntries,
  today: Day,
  pricesAhead: (perToken: number | null) => Float64Array | null,
): TeamBudget {
  const purchases = pricedPurchases(facts, settings, entries.prices);
  const { lots, available } = lotsAtReading(facts);
  const usual = purchases.findLast(({ told }) => told)?.tokens ?? settings.minimumOrder;
  const orderTokens = centitokens(Math.max(1, usual, settings.minimumOrder));
  const perToken = tokenPriceAt(orderTokens, settings);
  const prices = pricesAhead(perToken);
  const costOf = (expiresOn: Day, tokens: Centitokens): number => {
    const from = purchases.find((one) => one.expiresOn === expiresOn && one.left === tokens);
    return from?.price ? from.price / (from.tokens / 100) : (perToken ?? 0);
  };
  const years = budget({
    today,
    history,
    futures,
    purchases,
    plan: {
      lots: lots.map(({ tokens, expiresOn }) => ({
        tokens,
        lastDay: expiresOn - futures.from,
        perToken: costOf(expiresOn, tokens),
      })),
      debt: Math.max(0, -(available ?? 0)),
      orderTokens,
      orderPrice: prices ?? new Float64Array(futures.horizon),
      leadTimeDays: settings.leadTimeDays,
      lotLife: LOT_LIFE_DAYS,
      today: today - futures.from,
    },
    perToken: prices ? perToken : null,
    when: settings.costsWhen,
    startMonth: settings.fiscalYearStart,
    budgets: entries.years,
  });
  return { years, purchases, orderTokens, perToken, knowsBalance: available !== null };
}
