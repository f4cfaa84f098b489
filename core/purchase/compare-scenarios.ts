import { quantile } from '@/core/forecast/quantile';
import { applyScenarios } from '@/core/forecast/scenarios/apply-scenarios';
import type { UserMonth } from '@/core/forecast/scenarios/products-in-use';
import { scenarioContext } from '@/core/forecast/scenarios/scenario-context';
import { scenarioGaps } from '@/core/forecast/scenarios/scenario-gaps';
import type { ScenarioContext, ScenarioGap } from '@/core/forecast/scenarios/types';
import type { DemandHistory } from '@/core/forecast/types';
import type { TeamFacts } from '@/core/ledger/types';
import type { ReportCard } from '@/core/model/report-card';
import type { Scenario } from '@/core/model/scenario';
import type { Settings } from '@/core/model/settings';
import { type Centitokens, centitokens, type Day, day } from '@/core/units/brands';
import { outlookInFull } from './outlook';
import type { DemandFutures } from './runway';
import type { Outlook, Range } from './types';

/** Tokens of seven days. */
export interface WeekOfUse {
  readonly from: Day;
  readonly base: Range<Centitokens>;
  readonly changed: Range<Centitokens>;
}

/** What is expected with the scenarios that are on, beside what is expected without. */
export interface ScenarioComparison {
  readonly base: Outlook;
  readonly changed: Outlook;
  /** Whole weeks that are over and known, oldest first. */
  readonly past: readonly { readonly from: Day; readonly tokens: Centitokens }[];
  /** From today on, or from tomorrow if the balance was read today; empty without a forecast. */
  readonly weeks: readonly WeekOfUse[];
  /** What each scenario alone, on or off, adds to the use of the next year (or takes from it), future by future. */
  readonly each: readonly { readonly id: string; readonly tokens: Range<Centitokens> }[];
  readonly gaps: readonly ScenarioGap[];
  /** Names of the products in use, the most used first. */
  readonly products: readonly string[];
}

const WEEK = 7;
const PAST_WEEKS = 26;

/** @param months of each person and product, from files @param seed of the forecast and of the scenarios' draws */
export function compareScenarios(
  facts: TeamFacts,
  months: readonly UserMonth[],
  scenarios: readonly Scenario[],
  settings: Settings,
  today: Day,
  seed: number,
  card: ReportCard | null,
): ScenarioComparison {
  const without = outlookInFull(facts, settings, today, seed, { card });
  const { history } = without.demand;
  const context = scenarioContext(facts, history, months, settings, today, seed);
  const withThem = scenarios.some(({ on }) => on)
    ? outlookInFull(facts, settings, today, seed, {
        card,
        applyScenarios: (futures) => applyScenarios(futures, scenarios, context),
      })
    : without;
  const products = [...context.products.values()].sort((a, b) => b.share - a.share);
  const { futures } = without;
  return {
    base: without.outlook,
    changed: withThem.outlook,
    past: pastWeeks(history, today),
    weeks: futures && withThem.futures ? weeksAhead(futures, withThem.futures, today) : [],
    each: futures ? scenarios.map((scenario) => alone(scenario, futures, context)) : [],
    gaps: scenarioGaps(scenarios, context),
    products: products.map(({ name }) => name),
  };
}

function pastWeeks({ from, values, weight }: DemandHistory, today: Day): ScenarioComparison['past'] {
  return Array.from({ length: PAST_WEEKS }, (_, i) => day(today - WEEK * (PAST_WEEKS - i))).flatMap(
    (start) => {
      let sum = 0;
      for (let on: number = start; on < start + WEEK; on++) {
        if (!((weight[on - from] ?? 0) > 0)) return [];
        sum += values[on - from] ?? 0;
      }
      return [{ from: start, tokens: centitokens(sum) }];
    },
  );
}

function weeksAhead(base: DemandFutures, changed: DemandFutures, today: Day): WeekOfUse[] {
  // The use of the day on which the balance was read is in it: the futures begin with the next one.
  const first = Math.max(0, today - base.from);
  const count = Math.floor((base.horizon - first) / WEEK);
  return Array.from({ length: count }, (_, w) => {
    const from = first + WEEK * w;
    return {
      from: day(base.from + from),
      base: rangeOf(sums(base, from, from + WEEK)),
      changed: rangeOf(sums(changed, from, from + WEEK)),
    };
  });
}

function alone(
  scenario: Scenario,
  futures: DemandFutures,
  context: ScenarioContext,
): ScenarioComparison['each'][number] {
  const changed = applyScenarios(futures, [{ ...scenario, on: true }], context);
  const before = sums(futures, 0, futures.horizon);
  const extra = sums(changed, 0, futures.horizon).map((sum, path) => sum - (before[path] ?? 0));
  return { id: scenario.id, tokens: rangeOf(extra) };
}

/** Every future's sum over some days. */
function sums({ daily, horizon, paths }: DemandFutures, from: number, to: number): Float64Array {
  return Float64Array.from({ length: paths }, (_, path) => {
    let sum = 0;
    for (let d = from; d < to; d++) sum += daily[path * horizon + d] ?? 0;
    return sum;
  });
}

function rangeOf(values: Float64Array): Range<Centitokens> {
  const sorted = values.sort();
  const at = (p: number) => centitokens(Math.round(quantile(sorted, p)));
  return { low: at(0.1), likely: at(0.5), high: at(0.9) };
}
