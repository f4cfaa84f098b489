import type { Scenario } from '@/core/model/scenario';
import type { DemandPaths } from '../types';
import { activeEffects, byBeginning } from './active';

/**
 * Minor units a token costs, day by day, with the scenarios' prices; of two at once the one begun last.
 * @param perToken what it costs now; null: nobody knows
 * @returns null when there is no price on some day
 */
export function priceAhead(
  perToken: number | null,
  scenarios: readonly Scenario[],
  paths: Pick<DemandPaths, 'from' | 'horizon'>,
): Float64Array | null {
  const changes = activeEffects(scenarios, 'token-price', paths, paths.from).sort(byBeginning);
  const prices = new Float64Array(paths.horizon).fill(perToken ?? Number.NaN);
  for (const { effect, first, last } of changes) prices.fill(effect.perToken, first, last);
  return prices.some(Number.isNaN) ? null : prices;
}
