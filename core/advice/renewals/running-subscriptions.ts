import type { Subscription } from '@/core/model/export-records';
import type { SeatPrice } from '@/core/model/settings';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';

/** Subscriptions with seats that can be held today: begun, not ended, and not the tokens themselves. */
export const runningSubscriptions = (all: readonly Subscription[], today: Day): Subscription[] =>
  all.filter(
    ({ product, start, end, seats }) =>
      !/^flex(?:\s|$)/.test(productKey(product)) &&
      (seats ?? 0) > 0 &&
      (start === undefined || start <= today) &&
      (end === undefined || end >= today),
  );

/**
 * The term of a subscription. Its dates tell it in every language; without them its text only where it names three years.
 * @returns null when it can't be told
 */
export function termOf({ start, end, term }: Subscription): SeatPrice['term'] | null {
  if (start !== undefined && end !== undefined) {
    const days = end - start;
    if (days >= 20 && days <= 40) return 'monthly';
    if (days >= 350 && days <= 380) return 'annual';
    if (days >= 1080 && days <= 1110) return '3-year';
    return null;
  }
  return term !== undefined && /(?:^|\D)(?:3|36)(?:\D|$)/.test(term) ? '3-year' : null;
}
