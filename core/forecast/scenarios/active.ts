import type { Effect, Scenario } from '@/core/model/scenario';
import type { Day } from '@/core/units/brands';
import type { DemandPaths } from '../types';

type Kind = Effect['kind'];
type EffectOf<K extends Kind> = Extract<Effect, { kind: K }>;

/** An effect with the days of the futures it holds on: `first` to `last` (exclusive), counted from the futures' first day. */
export interface Active<K extends Kind> {
  readonly effect: EffectOf<K>;
  readonly first: number;
  readonly last: number;
  /** The day on which the scenario begins, be it before the futures. */
  readonly begun: Day;
  /** The same for the same scenario, whatever stands beside it: seeds its own draws and settles ties. */
  readonly key: string;
}

/**
 * Effects of a kind that hold on days of the futures, of scenarios that are on.
 * @param from first day that may change: days before are known
 */
export function activeEffects<K extends Kind>(
  scenarios: readonly Scenario[],
  kind: K,
  paths: Pick<DemandPaths, 'from' | 'horizon'>,
  from: number,
): Active<K>[] {
  const isKind = (effect: Effect): effect is EffectOf<K> => effect.kind === kind;
  return scenarios
    .filter(({ on }) => on)
    .flatMap(({ id, from: start, to, effects }) => {
      const first = Math.max(start, from, paths.from) - paths.from;
      const last = Math.min(paths.horizon, to === null ? paths.horizon : to - paths.from + 1);
      if (first >= last) return [];
      return effects.flatMap((effect, i) =>
        isKind(effect) ? [{ effect, first, last, begun: start, key: `${id}\n${i}` }] : [],
      );
    });
}

type Begun = Pick<Active<Kind>, 'begun' | 'key'>;

/** Begun first comes first, so that of two which say what something costs the one begun last holds. */
export const byBeginning = (a: Begun, b: Begun): number => a.begun - b.begun || (a.key < b.key ? -1 : 1);
