import type { Effect, Scenario } from '@/core/model/scenario';
import { productKey } from '@/core/rates/product-key';
import type { ScenarioContext, ScenarioGap } from './types';

/** Effects of these scenarios that can't be computed, and why: they change nothing until that is known. */
export function scenarioGaps(scenarios: readonly Scenario[], context: ScenarioContext): ScenarioGap[] {
  const named = (kind: 'rate' | 'people') =>
    new Set(
      scenarios.flatMap(({ on, effects }) =>
        effects.flatMap((effect) => (on && effect.kind === kind ? [productKey(effect.product)] : [])),
      ),
    );
  const [rated, joined] = [named('rate'), named('people')];
  return scenarios.flatMap(({ id, effects }) =>
    effects.flatMap((effect, i) => {
      const gap = gapOf(effect, context, rated, joined);
      return gap ? [{ scenario: id, effect: i, ...gap }] : [];
    }),
  );
}

/** @param rated keys of products whose rate a scenario states @param joined of those that people of one use */
function gapOf(
  effect: Effect,
  { products }: ScenarioContext,
  rated: ReadonlySet<string>,
  joined: ReadonlySet<string>,
): Pick<ScenarioGap, 'code' | 'product'> | null {
  if (!('product' in effect) || effect.product === null) return null;
  const { product } = effect;
  const known = products.get(productKey(product));
  const isRated = (name: string) =>
    rated.has(productKey(name)) || typeof products.get(productKey(name))?.perDay === 'number';
  if (effect.kind === 'people' && effect.people > 0) {
    if (!isRated(product)) return { code: 'no-rate', product };
    return effect.daysPerMonth === null && !known?.users.length ? { code: 'no-users', product } : null;
  }
  if (effect.kind === 'rate' && joined.has(productKey(product))) return null;
  if (!known || !(known.share > 0)) return { code: 'no-use', product };
  if (effect.kind === 'people') return known.users.length === 0 ? { code: 'no-users', product } : null;
  if (effect.kind === 'factor') return null;
  if (known.perDay === null) return { code: 'no-rate', product };
  return effect.kind === 'mix' && !isRated(effect.into) ? { code: 'no-rate', product: effect.into } : null;
}
