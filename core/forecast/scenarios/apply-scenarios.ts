import type { Scenario } from '@/core/model/scenario';
import { productKey } from '@/core/rates/product-key';
import { seededRandom } from '../random';
import type { DemandPaths } from '../types';
import { activeEffects } from './active';
import { changedProducts } from './base-use';
import { monthParts } from './day-weights';
import { shareLeft } from './leavers';
import { addNewcomers } from './newcomers';
import { ratesAhead } from './product-rates';
import { openShare, teamFactor } from './team-factor';
import type { ScenarioContext } from './types';

/**
 * What scenarios make of the futures of a team's use, future by future. In fixed steps, whatever the order of the
 * scenarios: each product's part changes by its factors, moved days, rates and leavers; the team's factors and growth
 * apply to that; newcomers' days are added at the product's rate; closures hold for all. What can't be computed
 * (`scenarioGaps`) changes nothing. Every scenario draws from its own stream, so others beside it change none of it.
 * @returns the same futures when nothing applies; finite, never negative
 */
export function applyScenarios(
  paths: DemandPaths,
  scenarios: readonly Scenario[],
  context: ScenarioContext,
): DemandPaths {
  const on = scenarios.filter((scenario) => scenario.on);
  const start = Math.max(0, context.today - paths.from);
  if (!on.some(({ from, to }) => reaches(from, to, paths, start))) return paths;
  const daily = paths.daily.slice();
  changeBase(daily, paths, on, context, start);
  addPeople(daily, paths, on, context);
  const open = openShare(on, paths, context);
  for (let i = 0; i < daily.length; i++) daily[i] = (daily[i] ?? 0) * (open[i % paths.horizon] ?? 1);
  return { ...paths, daily };
}

const reaches = (from: number, to: number | null, paths: DemandPaths, start: number): boolean =>
  from < paths.from + paths.horizon && (to === null || to >= paths.from + start);

function changeBase(
  daily: Float64Array,
  paths: DemandPaths,
  on: readonly Scenario[],
  context: ScenarioContext,
  start: number,
): void {
  const { horizon } = paths;
  const factor = teamFactor(on, paths, context);
  const changed = changedProducts(on, paths, context);
  const streams = changed.map(({ key }) => seededRandom(seedOf(context.seed, key)));
  const most = changed.map(({ removed }) => removed.reduce((highest, one) => Math.max(highest, one), 0));
  for (let path = 0; path < paths.paths; path++) {
    const left = changed.map(({ key }, i) => {
      const random = streams[i];
      return most[i] && random
        ? shareLeft(context.products.get(key)?.users ?? [], most[i] ?? 0, random)
        : ALL;
    });
    for (let d = start; d < horizon; d++) {
      let kept = 1;
      for (const [i, { share, weight, removed }] of changed.entries()) {
        const rest = left[i] ?? ALL;
        kept += (weight[d] ?? 0) * (rest[Math.min(removed[d] ?? 0, rest.length - 1)] ?? 1) - share;
      }
      const at = path * horizon + d;
      daily[at] = (daily[at] ?? 0) * Math.max(0, kept) * (factor[d] ?? 1);
    }
  }
}

const ALL = Float64Array.of(1);

function addPeople(
  daily: Float64Array,
  paths: DemandPaths,
  on: readonly Scenario[],
  context: ScenarioContext,
): void {
  const { horizon } = paths;
  for (const { effect, first, last, key } of activeEffects(on, 'people', paths, context.today)) {
    const rates = ratesAhead(effect.product, on, paths, context);
    const users =
      effect.daysPerMonth === null
        ? (context.products.get(productKey(effect.product))?.users ?? [])
        : [{ months: [effect.daysPerMonth] }];
    if (effect.people <= 0 || !rates || users.length === 0) continue;
    const parts = monthParts(first, last, paths, context);
    const random = seededRandom(seedOf(context.seed, key));
    const days = new Float64Array(horizon);
    for (let path = 0; path < paths.paths; path++) {
      days.fill(0);
      addNewcomers(effect.people, users, parts, days, random);
      for (let d = first; d < last; d++) {
        const at = path * horizon + d;
        daily[at] = (daily[at] ?? 0) + (days[d] ?? 0) * (rates[d] ?? 0);
      }
    }
  }
}

/** A seed of its own for each name (FNV-1a). */
function seedOf(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return seed + hash;
}
