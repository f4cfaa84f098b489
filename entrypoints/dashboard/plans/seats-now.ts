import type { SeatNow } from '@/components/dashboard/seats/seats-view';
import { seatPools } from '@/core/advice/renewals/seat-pools';
import { seatsHeld } from '@/core/ledger/seats-held';
import type { TeamFacts } from '@/core/ledger/types';
import type { Settings } from '@/core/model/settings';
import type { Subscription } from '@/core/model/subscription';
import { firstTokenPrice } from '@/core/rates/price-of-tokens';
import { productKey } from '@/core/rates/product-key';
import { resultProducts } from '@/core/rates/result-products';
import type { LearnedRates } from '@/core/rates/types';
import type { PersonProductUse } from '@/core/store/daily/use-queries';
import type { Day } from '@/core/units/brands';

interface Known {
  readonly facts: TeamFacts;
  readonly subscriptions: readonly Subscription[];
  readonly settings: Settings;
  readonly learned: LearnedRates;
  /** Everybody's use of the last twelve months. */
  readonly lastYear: readonly PersonProductUse[];
  readonly today: Day;
}

/** The seats there are and could be, beside what people used of their products in the last twelve months. */
export function seatsNow({ facts, subscriptions, settings, learned, lastYear, today }: Known): SeatNow[] {
  const held = seatsHeld(facts);
  const holders = Map.groupBy(held, ({ product }) => productKey(product));
  const charged = lastYear.filter(({ person, tokens }) => person > 0 && tokens > 0);
  const uses = Map.groupBy(charged, ({ product }) => productKey(product));
  const perResult = resultProducts(settings, learned, today);
  const perToken = firstTokenPrice(settings);
  return seatPools(subscriptions, held, settings, { perResult }, today).flatMap((pool): SeatNow[] => {
    const { name, products, perYear, owned } = pool;
    const used = new Map<number, number>();
    for (const product of new Set(products))
      for (const { person, tokens } of uses.get(product) ?? [])
        used.set(person, (used.get(person) ?? 0) + tokens);
    if (owned === 0 && used.size === 0) return [];
    const isDearer = (tokens: number) => (tokens * (perToken ?? 0)) / 100 > (perYear ?? 0);
    return [
      {
        name,
        perYear,
        owned,
        held: new Set(holders.get(productKey(name))?.map(({ personId }) => personId)).size,
        used: used.size,
        above: perYear === null || perToken === null ? null : [...used.values()].filter(isDearer).length,
      },
    ];
  });
}
