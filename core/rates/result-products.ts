import type { Settings } from '@/core/model/settings';
import type { Day } from '@/core/units/brands';
import { productKey } from './product-key';
import { candidatesFor } from './rate-for';
import type { LearnedRates } from './types';

/**
 * Keys (`productKey`) of what is charged by result: its charges show it, or the admin says so and no charges show a
 * daily rate. It is on Flex always: no seat covers it, and nobody leaves it open.
 */
export function resultProducts(
  settings: Pick<Settings, 'rates'>,
  learned: LearnedRates,
  today: Day,
): ReadonlySet<string> {
  const said = settings.rates
    .filter(({ per }) => per === 'result')
    .map(({ product }) => productKey(product))
    .filter((key) => !learned.daily.has(key) && candidatesFor(key, today, settings, learned).saysResult);
  return new Set([...learned.perResult, ...said]);
}
