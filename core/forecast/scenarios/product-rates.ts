import type { Scenario } from '@/core/model/scenario';
import { productKey } from '@/core/rates/product-key';
import type { DemandPaths } from '../types';
import { activeEffects, byBeginning } from './active';
import type { ScenarioContext } from './types';

/**
 * Centitokens a day of a product costs, day by day, with the scenarios' rates; of two at once the one begun last.
 * @returns null when nobody knows its rate
 */
export function ratesAhead(
  product: string,
  scenarios: readonly Scenario[],
  paths: Pick<DemandPaths, 'from' | 'horizon'>,
  { today, products }: ScenarioContext,
): Float64Array | null {
  const key = productKey(product);
  const changes = activeEffects(scenarios, 'rate', paths, today)
    .filter(({ effect }) => productKey(effect.product) === key)
    .sort(byBeginning);
  const known = products.get(key)?.perDay ?? null;
  const before = known ?? changes[0]?.effect.perDay ?? null;
  if (before === null) return null;
  const rates = new Float64Array(paths.horizon).fill(before);
  for (const { effect, first, last } of changes) rates.fill(effect.perDay, first, last);
  return rates;
}
