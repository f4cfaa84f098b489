import type { Scenario } from '@/core/model/scenario';
import { productKey } from '@/core/rates/product-key';
import type { DemandPaths } from '../types';
import { activeEffects } from './active';
import { ratesAhead } from './product-rates';
import type { ScenarioContext } from './types';

/** A product some scenario changes: its part of the team's use, and what becomes of it day by day. */
export interface ChangedProduct {
  readonly key: string;
  /** Its part of the team's use now. */
  readonly share: number;
  /** Tokens that remain of one token of the team's use, this product's part alone. */
  readonly weight: Float64Array;
  /** How many of its users are gone. */
  readonly removed: Int32Array;
}

/**
 * The products whose part of the base use changes: by a factor, by days that move to another product, by another rate,
 * or by people who leave. Moved days are a part of what there was before any moving, so the order doesn't matter.
 */
export function changedProducts(
  scenarios: readonly Scenario[],
  paths: Pick<DemandPaths, 'from' | 'horizon'>,
  context: ScenarioContext,
): ChangedProduct[] {
  const of = <K extends 'factor' | 'mix' | 'rate' | 'people'>(kind: K) =>
    activeEffects(scenarios, kind, paths, context.today);
  const named = [...of('factor'), ...of('mix'), ...of('rate'), ...of('people')].flatMap(({ effect }) =>
    effect.product === null || (effect.kind === 'people' && effect.people >= 0) ? [] : [effect.product],
  );
  const rates = (product: string) => ratesAhead(product, scenarios, paths, context);
  return [...new Set(named.map(productKey))].flatMap((key) => {
    const product = context.products.get(key);
    if (!product || !(product.share > 0)) return [];
    const isThis = (name: string | null) => name !== null && productKey(name) === key;
    const stays = new Float64Array(paths.horizon).fill(1);
    const gained = new Float64Array(paths.horizon);
    const moves = of('mix').filter(
      ({ effect }) =>
        isThis(effect.product) && !isThis(effect.into) && product.perDay !== null && rates(effect.into),
    );
    const moved = new Float64Array(paths.horizon);
    for (const { effect, first, last } of moves)
      for (let d = first; d < last; d++) moved[d] = (moved[d] ?? 0) + effect.share;
    for (const { effect, first, last } of moves) {
      const into = rates(effect.into);
      for (let d = first; d < last; d++) {
        const share = effect.share / Math.max(1, moved[d] ?? 1); // no more than all of it can go
        stays[d] = (stays[d] ?? 1) - share;
        gained[d] = (gained[d] ?? 0) + (share * (into?.[d] ?? 0)) / (product.perDay ?? 1);
      }
    }
    const own = product.perDay ? rates(key) : null;
    const weight = Float64Array.from(
      stays,
      (part, d) =>
        product.share *
        (Math.max(0, part) * (own && product.perDay ? (own[d] ?? 0) / product.perDay : 1) + (gained[d] ?? 0)),
    );
    for (const { effect, first, last } of of('factor'))
      if (isThis(effect.product))
        for (let d = first; d < last; d++) weight[d] = (weight[d] ?? 0) * effect.factor;
    const removed = new Int32Array(paths.horizon);
    for (const { effect, first, last } of of('people'))
      if (isThis(effect.product) && effect.people < 0)
        for (let d = first; d < last; d++) removed[d] = (removed[d] ?? 0) - effect.people;
    return [{ key, share: product.share, weight, removed }];
  });
}
