import type { Subscription } from '@/core/model/subscription';
import { productKey } from '@/core/rates/product-key';
import type { Day } from '@/core/units/brands';

/**
 * Subscriptions with seats that can be held today, those that end first before the others: begun, not ended, and not
 * the tokens themselves. Those that don't say how many seats they have are among them.
 */
export const runningSubscriptions = (all: readonly Subscription[], today: Day): Subscription[] =>
  all
    .filter(
      ({ product, start, end, seats }) =>
        !/^flex(?:\s|$)/.test(productKey(product)) &&
        seats !== 0 &&
        (start === undefined || start <= today) &&
        (end === undefined || end >= today),
    )
    .sort((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity));
