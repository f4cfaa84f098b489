import type { Scenario } from '@/core/model/scenario';
import { dayKinds } from '../calendar';
import type { DemandPaths } from '../types';
import { activeEffects } from './active';
import type { ScenarioContext } from './types';

const DAYS_A_YEAR = 365.25;

type Ahead = Pick<DemandPaths, 'from' | 'horizon'>;

/** Day by day, what factors and growth of the whole team make of its use. Growth stays at the level it has reached. */
export function teamFactor(
  scenarios: readonly Scenario[],
  paths: Ahead,
  { today }: ScenarioContext,
): Float64Array {
  const factor = new Float64Array(paths.horizon).fill(1);
  for (const { effect, first, last } of activeEffects(scenarios, 'factor', paths, today)) {
    if (effect.product !== null) continue;
    for (let d = first; d < last; d++) factor[d] = (factor[d] ?? 1) * effect.factor;
  }
  for (const { effect, first, last } of activeEffects(scenarios, 'growth', paths, today))
    for (let d = first; d < paths.horizon; d++) {
      const years = (Math.min(d, last - 1) - first + 1) / DAYS_A_YEAR;
      factor[d] = (factor[d] ?? 1) * (1 + effect.perYear) ** years;
    }
  return factor;
}

/**
 * Day by day, what closures leave. A closed day has the stated part of an ordinary day: a holiday that is nearly empty
 * anyway isn't emptied twice. Of two closures of one day the stricter holds.
 */
export function openShare(
  scenarios: readonly Scenario[],
  paths: Ahead,
  context: ScenarioContext,
): Float64Array {
  const open = new Float64Array(paths.horizon).fill(1);
  const kinds = dayKinds(paths.from, paths.horizon, context.holidays);
  for (const { effect, first, last } of activeEffects(scenarios, 'closure', paths, context.today))
    for (let d = first; d < last; d++) {
      const ordinary = context.calendar.factor[kinds[d] ?? 0] ?? 1;
      open[d] = Math.min(open[d] ?? 1, ordinary > 0 ? effect.left / ordinary : 1);
    }
  return open;
}
