import type { Subscription } from '@/core/model/export-records';
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
